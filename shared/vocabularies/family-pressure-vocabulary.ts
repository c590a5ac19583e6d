import { vocabulary } from './vocabulary.ts';

/** What was done to relatives at home as leverage (domain.md V4). */
export const familyPressureVocabulary = vocabulary({
  id: 'family-pressure',
  version: 1,
  terms: [
    {
      code: 'visit_warning',
      label: { en: 'Warning visit', 'zh-Hans': '上门警告' },
      definition: { en: 'Officials visit and warn', 'zh-Hans': '官员上门警告' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'summons_interrogation',
      label: { en: 'Summons or questioning', 'zh-Hans': '传唤、盘问' },
      definition: { en: 'Relative called in or questioned', 'zh-Hans': '亲属被叫去谈话或被盘问' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'detention',
      label: { en: 'Detention', 'zh-Hans': '羁押' },
      definition: { en: 'Relative held (any form)', 'zh-Hans': '亲属被羁押（任何形式）' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'house_arrest',
      label: { en: 'House arrest', 'zh-Hans': '软禁' },
      definition: { en: 'Confined to home / soft detention', 'zh-Hans': '被限制在家中，即软禁' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'exit_ban',
      label: { en: 'Exit ban (边控)', 'zh-Hans': '边控（限制出境）' },
      definition: { en: 'Relative barred from leaving', 'zh-Hans': '亲属被限制出境' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'passport_confiscated',
      label: { en: 'Passport taken', 'zh-Hans': '没收护照' },
      definition: { en: 'Travel document taken', 'zh-Hans': '旅行证件被收走' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'threat_of_prosecution',
      label: { en: 'Threat of prosecution', 'zh-Hans': '以追诉相威胁' },
      definition: { en: 'Relative told they may be charged', 'zh-Hans': '亲属被告知可能被追究刑责' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'prosecution',
      label: { en: 'Prosecution', 'zh-Hans': '被起诉' },
      definition: { en: 'Relative charged', 'zh-Hans': '亲属被起诉' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'job_loss',
      label: { en: 'Loss of work', 'zh-Hans': '失去工作' },
      definition: { en: 'Dismissed, demoted or transferred', 'zh-Hans': '被解雇、降职或调岗' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'pension_or_subsidy_cut',
      label: { en: 'Pension or subsidy cut', 'zh-Hans': '削减养老金或补贴' },
      definition: { en: 'Pension, benefits, subsidies reduced', 'zh-Hans': '养老金、福利或补贴被削减' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'medical_insurance_suspended',
      label: { en: 'Health cover stopped', 'zh-Hans': '停止医保' },
      definition: { en: 'Health cover stopped', 'zh-Hans': '医疗保险被停' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'school_exclusion',
      label: { en: 'Exclusion from school', 'zh-Hans': '剥夺入学机会' },
      definition: { en: 'Child barred from or moved out of school', 'zh-Hans': '子女被拒绝入学或被迫转学' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'career_block',
      label: { en: 'Career blocked (三代政审)', 'zh-Hans': '政审受阻（三代政审）' },
      definition: {
        en: 'University, party, army or civil-service entry blocked (三代政审)',
        'zh-Hans': '升学、入党、参军或考公因政审（三代政审）受阻',
      },
      source: 'Xi’an notice; Casekeep',
    },
    {
      code: 'housing_demolished',
      label: { en: 'Home demolished', 'zh-Hans': '房屋被拆' },
      definition: { en: 'Home demolished', 'zh-Hans': '住房被拆毁' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'property_sealed',
      label: { en: 'Property sealed', 'zh-Hans': '财产被查封' },
      definition: { en: 'Home, land, goods sealed or seized', 'zh-Hans': '住房、土地或财物被查封或没收' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'utilities_cut',
      label: { en: 'Utilities cut off', 'zh-Hans': '断水断电' },
      definition: { en: 'Electricity or water cut', 'zh-Hans': '停电或停水' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'bank_frozen',
      label: { en: 'Bank account restricted', 'zh-Hans': '银行账户受限' },
      definition: { en: 'Bank account restricted', 'zh-Hans': '银行账户被限制使用' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'registration_frozen',
      label: { en: 'Household registration frozen', 'zh-Hans': '户口冻结' },
      definition: { en: 'Household registration frozen', 'zh-Hans': '户口被冻结' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'id_services_suspended',
      label: { en: 'ID services stopped', 'zh-Hans': '停办身份证件' },
      definition: { en: 'ID, driving licence services stopped', 'zh-Hans': '停办身份证、驾照等业务' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'sim_deactivated',
      label: { en: 'Phone number switched off', 'zh-Hans': '手机号被停' },
      definition: { en: 'Phone number switched off', 'zh-Hans': '手机号码被停用' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'transport_hotel_ban',
      label: { en: 'Travel and hotel ban', 'zh-Hans': '限制乘车住宿' },
      definition: { en: 'Banned from trains, flights, hotels', 'zh-Hans': '禁止乘坐火车、飞机或入住酒店' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'public_shaming',
      label: { en: 'Public shaming', 'zh-Hans': '公开羞辱' },
      definition: {
        en: 'Posters, lists, painted walls, broadcasts',
        'zh-Hans': '海报、名单、墙上喷字或广播',
      },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'forced_call',
      label: { en: 'Forced call', 'zh-Hans': '被迫打电话' },
      definition: { en: 'Relative made to phone or film a plea', 'zh-Hans': '亲属被迫打电话或录视频哀求' },
      source: 'SD; Fujian five measures; Xi’an notice',
    },
    {
      code: 'forced_travel_to_persuade',
      label: { en: 'Sent abroad to persuade', 'zh-Hans': '被派出国劝返' },
      definition: { en: 'Relative sent abroad to persuade', 'zh-Hans': '亲属被派往境外劝说' },
      source: 'Casekeep',
    },
    {
      code: 'informant_duty',
      label: { en: 'Duty to inform', 'zh-Hans': '被迫汇报' },
      definition: { en: 'Relative must report on the target', 'zh-Hans': '亲属须汇报当事人的情况' },
      source: 'Casekeep',
    },
    {
      code: 'punished_for_not_helping',
      label: { en: 'Punished for not helping', 'zh-Hans': '因不配合劝返受罚' },
      definition: {
        en: 'Relative investigated or punished for refusing to persuade',
        'zh-Hans': '亲属因拒绝劝说而被调查或处罚',
      },
      source: 'SD',
    },
    {
      code: 'liaison_officer_assigned',
      label: { en: 'Liaison officer assigned', 'zh-Hans': '专人“联系”' },
      definition: { en: 'Officer in regular contact with family', 'zh-Hans': '有官员定期与家属保持联系' },
      source: 'Casekeep',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Not established', 'zh-Hans': '尚未查明' },
      source: 'Casekeep',
    },
    {
      code: 'other',
      label: { en: 'Other', 'zh-Hans': '其他' },
      definition: { en: 'Text required', 'zh-Hans': '须说明' },
      source: 'Casekeep',
    },
  ],
});
