import { vocabulary } from './vocabulary.ts';

/** Why something is kept from the recipient of a dossier (domain.md V24). The labels begin with the number there. */
export const withholdingReasonVocabulary = vocabulary({
  id: 'withholding-reason',
  version: 1,
  terms: [
    {
      code: 'identity_of_client',
      label: { en: 'R1 · identity of the person concerned', 'zh-Hans': 'R1 · 当事人身份' },
      definition: { en: 'Who the person is that was targeted', 'zh-Hans': '被针对者是谁' },
      source: 'Casekeep',
    },
    {
      code: 'identity_of_family_at_home',
      label: { en: 'R2 · identity of family at home', 'zh-Hans': 'R2 · 国内家人身份' },
      definition: {
        en: 'Who the relatives are whom the state can reach',
        'zh-Hans': '国家力量可及的亲属是谁',
      },
      source: 'Casekeep',
    },
    {
      code: 'identity_of_source_or_witness',
      label: { en: 'R3 · identity of a source or witness', 'zh-Hans': 'R3 · 消息来源或证人身份' },
      definition: { en: 'Who told or saw it', 'zh-Hans': '讲述或目击者是谁' },
      source: 'Casekeep',
    },
    {
      code: 'third_party_privacy',
      label: { en: 'R4 · privacy of a third person', 'zh-Hans': 'R4 · 第三人隐私' },
      definition: {
        en: 'Who somebody is that the case does not turn on',
        'zh-Hans': '与案件关键无关的人是谁',
      },
      source: 'Casekeep',
    },
    {
      code: 'no_consent_for_recipient',
      label: { en: 'R12 · no consent for this recipient', 'zh-Hans': 'R12 · 未同意向该接收方公开' },
      definition: {
        en: 'The person has not agreed that this recipient gets it',
        'zh-Hans': '本人未同意将其交给该接收方',
      },
      source: 'Casekeep',
    },
    {
      code: 'not_needed_by_recipient',
      label: { en: 'R13 · not needed by this recipient', 'zh-Hans': 'R13 · 该接收方无需知悉' },
      definition: {
        en: 'It does not help what the recipient is asked for',
        'zh-Hans': '与请求该接收方之事无关',
      },
      source: 'Casekeep',
    },
  ],
});
