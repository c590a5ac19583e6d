import { vocabulary } from './vocabulary.ts';

/** On what an attribution to a state rests (domain.md V9). */
export const stateLinkVocabulary = vocabulary({
  id: 'state-link',
  version: 1,
  terms: [
    {
      code: 'self_identified_official',
      label: { en: 'Said they were an official', 'zh-Hans': '自称官员' },
      definition: {
        en: 'Speaker said who they are or showed credential',
        'zh-Hans': '说话人自报身份或出示证件',
      },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'named_office_or_rank',
      label: { en: 'Office or rank named', 'zh-Hans': '说出单位或职务' },
      definition: { en: 'Office, unit or rank named', 'zh-Hans': '说出机关、单位或职务' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'official_on_video',
      label: { en: 'Official seen on video', 'zh-Hans': '视频中有官员' },
      definition: {
        en: 'Officials or state premises visible on video',
        'zh-Hans': '视频中可见官员或国家机关场所',
      },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'official_number_or_account',
      label: { en: 'Official number or account', 'zh-Hans': '官方号码或账号' },
      definition: {
        en: 'Call or message from official number/account',
        'zh-Hans': '来自官方号码或账号的电话或消息',
      },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'case_number_quoted',
      label: { en: 'Case number quoted', 'zh-Hans': '引用案号' },
      definition: { en: 'Case, warrant or file number quoted', 'zh-Hans': '引用案件、逮捕令或档案编号' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'state_only_knowledge',
      label: { en: 'Knew what only the state holds', 'zh-Hans': '掌握官方才有的信息' },
      definition: {
        en: 'Knew what only the state holds (file, ID, travel, family)',
        'zh-Hans': '掌握只有国家才有的信息（档案、证件、行程、家人）',
      },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'synchronised_family_visit',
      label: { en: 'Visit to family at the same time', 'zh-Hans': '同期上门找家属' },
      definition: {
        en: 'Relative visited by police around the same time',
        'zh-Hans': '几乎同时有警察上门找亲属',
      },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'campaign_match',
      label: { en: 'Matches a campaign', 'zh-Hans': '与专项行动吻合' },
      definition: {
        en: 'Timing/wording matches campaign (Fox Hunt 猎狐 2014; Sky Net 天网 2015; 110 Overseas)',
        'zh-Hans': '时间或措辞与专项行动吻合（2014年“猎狐”、2015年“天网”、“海外110”）',
      },
      source: 'Casekeep, after law wording and SD casework; campaign years unverified',
    },
    {
      code: 'official_document',
      label: { en: 'Official document', 'zh-Hans': '官方文书' },
      definition: { en: 'Sealed or signed state document', 'zh-Hans': '盖章或签名的国家文书' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'official_publication',
      label: { en: 'Official publication', 'zh-Hans': '官方发布' },
      definition: { en: 'Published on state account/site', 'zh-Hans': '在官方账号或网站上发布' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'front_body_link',
      label: { en: 'Link to a state-linked body', 'zh-Hans': '与官方外围组织有关联' },
      definition: {
        en: 'Venue or actor tied to state-linked body (ownership, officers, events)',
        'zh-Hans': '场所或行为人与国家关联组织有联系（产权、任职、活动）',
      },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'payment_or_instruction',
      label: { en: 'Payment or instruction', 'zh-Hans': '付款或指令' },
      definition: { en: 'Trace of pay or orders', 'zh-Hans': '有付款或指令的痕迹' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'consular_involvement',
      label: { en: 'Consular involvement', 'zh-Hans': '使领馆参与' },
      definition: { en: 'Diplomat or consular staff involved', 'zh-Hans': '有外交或领事人员参与' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'admission',
      label: { en: 'Admission', 'zh-Hans': '承认' },
      definition: { en: 'Intermediary admitted state tasking', 'zh-Hans': '中间人承认受国家指派' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'actor_sanctioned_or_convicted',
      label: { en: 'Actor sanctioned or convicted', 'zh-Hans': '行为人已被制裁或定罪' },
      definition: {
        en: 'Actor already sanctioned/charged/convicted',
        'zh-Hans': '行为人已被制裁、起诉或定罪',
      },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'host_attribution',
      label: { en: 'Attributed by the host state', 'zh-Hans': '所在国已作归因' },
      definition: { en: 'Host-state body attributed it', 'zh-Hans': '所在国机构已将其归因于该国' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'expert_attribution',
      label: { en: 'Attributed by experts', 'zh-Hans': '专家归因' },
      definition: { en: 'Expert report attributed it', 'zh-Hans': '专家报告已将其归因于该国' },
      source: 'Casekeep, after law wording and SD casework',
    },
    {
      code: 'state_denial',
      label: { en: 'Denied by the state', 'zh-Hans': '国家否认' },
      definition: {
        en: 'State denied or explained (record, do not delete)',
        'zh-Hans': '国家否认或作出解释（应记录，不得删除）',
      },
      source: 'Casekeep, after law wording and SD casework',
    },
  ],
});
