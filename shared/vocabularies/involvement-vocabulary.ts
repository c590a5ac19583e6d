import { vocabulary } from './vocabulary.ts';

/** Degree of involvement in an act (ESF MT18, domain.md V7). */
export const involvementVocabulary = vocabulary({
  id: 'involvement',
  version: 2,
  terms: [
    {
      code: 'carried_out',
      label: { en: 'Directly carried out the act', 'zh-Hans': '直接实施' },
      definition: { en: 'Did it in person', 'zh-Hans': '亲自实施该行为' },
      source: 'ESF MT18',
    },
    {
      code: 'gave_orders',
      label: { en: 'Gave orders that led to the act', 'zh-Hans': '下达命令' },
      definition: { en: 'Ordered what led to the act', 'zh-Hans': '下达了导致该行为的命令' },
      source: 'ESF MT18',
    },
    {
      code: 'passive_accomplice',
      label: { en: 'Passive accomplice', 'zh-Hans': '消极共犯' },
      definition: { en: 'Was part of it without acting', 'zh-Hans': '参与其中但未采取行动' },
      source: 'ESF MT18',
    },
    {
      code: 'confirmed_present',
      label: { en: 'Confirmed to be present', 'zh-Hans': '确认在场' },
      definition: { en: 'Was there; no more is established', 'zh-Hans': '确认在场，其余尚未查明' },
      source: 'ESF MT18',
    },
    {
      code: 'planned',
      label: { en: 'Planned the act', 'zh-Hans': '策划' },
      definition: { en: 'Prepared or planned it', 'zh-Hans': '准备或策划该行为' },
      source: 'ESF MT18',
    },
    {
      code: 'suspected',
      label: { en: 'Suspected of involvement', 'zh-Hans': '涉嫌参与' },
      definition: { en: 'Involvement is suspected, not established', 'zh-Hans': '涉嫌参与，尚未证实' },
      source: 'ESF MT18',
    },
    {
      code: 'authored_law_or_policy',
      label: { en: 'Authored the law or policy', 'zh-Hans': '制定法律或政策' },
      definition: {
        en: 'Wrote the legislation or policy that the act rests on',
        'zh-Hans': '制定该行为所依据的法律或政策',
      },
      source: 'ESF MT18',
    },
    {
      code: 'supported_law_or_policy',
      label: { en: 'Supported the law or policy', 'zh-Hans': '支持法律或政策' },
      definition: {
        en: 'Supported the legislation or policy that the act rests on',
        'zh-Hans': '支持该行为所依据的法律或政策',
      },
      source: 'ESF MT18',
    },
    {
      code: 'inaction_on_law_or_policy',
      label: { en: 'Inaction on the law or policy', 'zh-Hans': '对法律或政策不作为' },
      definition: {
        en: 'Could have opposed the legislation or policy and did not',
        'zh-Hans': '本可反对相关法律或政策而未反对',
      },
      source: 'ESF MT18',
    },
    {
      code: 'implemented_law_or_policy',
      label: { en: 'Implementor of a violative law or policy', 'zh-Hans': '执行侵权的法律或政策' },
      definition: {
        en: 'Carried out a law or policy that violates rights',
        'zh-Hans': '执行侵犯权利的法律或政策',
      },
      source: 'ESF MT18',
    },
    {
      code: 'failed_to_control_subordinates',
      label: { en: 'Failure to exercise authority over subordinates', 'zh-Hans': '未约束下属' },
      definition: {
        en: 'State agent who did not control those under them',
        'zh-Hans': '未约束下属的国家人员',
      },
      source: 'ESF MT18',
    },
    {
      code: 'failed_to_act_on_knowledge',
      label: { en: 'Failure to act upon knowledge', 'zh-Hans': '知情不作为' },
      definition: { en: 'State agent who knew and did not act', 'zh-Hans': '知情而未采取行动的国家人员' },
      source: 'ESF MT18',
    },
    {
      code: 'failed_to_prevent',
      label: { en: 'Failure to prevent', 'zh-Hans': '未予防止' },
      definition: {
        en: 'State agent who could have prevented the act and did not',
        'zh-Hans': '本可防止而未防止的国家人员',
      },
      source: 'ESF MT18',
    },
    {
      code: 'political_responsibility',
      label: { en: 'General political responsibility', 'zh-Hans': '一般政治责任' },
      definition: { en: 'Answers for it by office', 'zh-Hans': '因职务而负有政治责任' },
      source: 'ESF MT18',
    },
    {
      code: 'intermediary_messenger_willing',
      label: { en: 'Willing go-between', 'zh-Hans': '自愿传话人' },
      definition: { en: 'Carried the message of their own will', 'zh-Hans': '自愿传话' },
      source: 'Casekeep',
    },
    {
      code: 'intermediary_messenger_coerced',
      label: { en: 'Coerced go-between', 'zh-Hans': '被迫传话人' },
      definition: {
        en: 'Was made to carry the message: a victim first',
        'zh-Hans': '被迫传话：首先是受害人',
      },
      source: 'Casekeep',
    },
    {
      code: 'acted_under_coercion',
      label: { en: 'Acted under coercion', 'zh-Hans': '被迫实施' },
      definition: {
        en: 'Was made to do it, and is affected themselves; never among those alleged to have acted',
        'zh-Hans': '被迫实施，本人也是受害者，从不列为被指称的行为人',
      },
      source: 'Casekeep',
    },
    {
      code: 'facilitator',
      label: { en: 'Facilitator', 'zh-Hans': '提供便利者' },
      definition: { en: 'Gave premises, funds or data', 'zh-Hans': '提供场所、资金或资料' },
      source: 'Casekeep',
    },
    {
      code: 'recruiter',
      label: { en: 'Recruiter', 'zh-Hans': '招募者' },
      definition: { en: 'Brought others in to act', 'zh-Hans': '招募他人行事' },
      source: 'Casekeep',
    },
    {
      code: 'other',
      label: { en: 'Other', 'zh-Hans': '其他' },
      definition: { en: 'None of the above', 'zh-Hans': '以上皆非' },
      source: 'ESF MT18',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Not established', 'zh-Hans': '尚未查明' },
      source: 'ESF MT18',
    },
  ],
});
