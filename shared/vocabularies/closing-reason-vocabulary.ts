import { vocabulary } from './vocabulary.ts';

/** Why no work is planned on a case any more. None of them says how true the account is. */
export const closingReasonVocabulary = vocabulary({
  id: 'closing-reason',
  version: 1,
  terms: [
    {
      code: 'aim_reached',
      label: { en: 'Aim reached', 'zh-Hans': '目的已达到' },
      definition: { en: 'What the person wanted was done', 'zh-Hans': '当事人的愿望已实现' },
      source: 'Casekeep',
    },
    {
      code: 'pressure_ended',
      label: { en: 'Pressure ended', 'zh-Hans': '施压已停止' },
      definition: { en: 'Nothing more has happened for a long time', 'zh-Hans': '很长时间未再发生任何事' },
      source: 'Casekeep',
    },
    {
      code: 'persons_wish',
      label: { en: 'At the person’s wish', 'zh-Hans': '应当事人要求' },
      definition: { en: 'The person wants no more to be done', 'zh-Hans': '当事人不希望继续处理' },
      source: 'Casekeep',
    },
    {
      code: 'consent_withdrawn',
      label: { en: 'Consent withdrawn', 'zh-Hans': '撤回同意' },
      definition: {
        en: 'The person does not want the record to be kept or used',
        'zh-Hans': '当事人不希望记录继续保存或使用',
      },
      source: 'Casekeep',
    },
    {
      code: 'contact_lost',
      label: { en: 'Contact lost', 'zh-Hans': '失去联系' },
      definition: { en: 'The person can no longer be reached', 'zh-Hans': '无法再联系到当事人' },
      source: 'Casekeep',
    },
    {
      code: 'handed_over',
      label: { en: 'Handed over', 'zh-Hans': '已移交' },
      definition: { en: 'Another body goes on with it', 'zh-Hans': '由其他机构继续处理' },
      source: 'Casekeep',
    },
    {
      code: 'no_way_forward',
      label: { en: 'No way forward', 'zh-Hans': '暂无可行办法' },
      definition: {
        en: 'No body that could act has been found, or every one declined',
        'zh-Hans': '没有可采取行动的机构，或均已拒绝',
      },
      source: 'Casekeep',
    },
    {
      code: 'person_died',
      label: { en: 'The person died', 'zh-Hans': '当事人去世' },
      definition: { en: 'The person concerned is no longer alive', 'zh-Hans': '当事人已不在世' },
      source: 'Casekeep',
    },
    {
      code: 'out_of_scope',
      label: { en: 'Outside the mandate', 'zh-Hans': '不属职责范围' },
      definition: { en: 'It is not what this organisation works on', 'zh-Hans': '不属于本组织的工作范围' },
      source: 'Casekeep',
    },
    {
      code: 'double_record',
      label: { en: 'Recorded twice', 'zh-Hans': '重复记录' },
      definition: { en: 'Another case holds the same', 'zh-Hans': '另有案件记录同一事项' },
      source: 'Casekeep',
    },
    {
      code: 'other',
      label: { en: 'Other', 'zh-Hans': '其他' },
      definition: { en: 'Said in words', 'zh-Hans': '以文字说明' },
      source: 'Casekeep',
    },
  ],
});
