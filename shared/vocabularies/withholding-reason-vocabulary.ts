import { vocabulary } from './vocabulary.ts';

/** Why something is kept from the recipient of a dossier (domain.md V24). The labels begin with the number there. */
export const withholdingReasonVocabulary = vocabulary({
  id: 'withholding-reason',
  version: 2,
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
      code: 'child',
      label: { en: 'R5 · a child is concerned', 'zh-Hans': 'R5 · 涉及儿童' },
      definition: { en: 'Who a child is, or what is said of one', 'zh-Hans': '儿童的身份，或关于儿童的陈述' },
      source: 'Casekeep',
    },
    {
      code: 'contact_or_address',
      label: { en: 'R6 · contact details or an address', 'zh-Hans': 'R6 · 联系方式或地址' },
      definition: { en: 'By which somebody could be found or reached', 'zh-Hans': '可据以找到或联系到某人' },
      source: 'Casekeep',
    },
    {
      code: 'identifier_number',
      label: { en: 'R7 · number of a document or register', 'zh-Hans': 'R7 · 证件或登记号码' },
      definition: {
        en: 'By which somebody is kept in a register',
        'zh-Hans': '登记系统中用以识别某人的号码',
      },
      source: 'Casekeep',
    },
    {
      code: 'health',
      label: { en: 'R8 · health', 'zh-Hans': 'R8 · 健康状况' },
      definition: { en: 'What is said of somebody’s body or mind', 'zh-Hans': '关于某人身心健康的陈述' },
      source: 'Casekeep',
    },
    {
      code: 'legal_privilege',
      label: { en: 'R9 · legal privilege', 'zh-Hans': 'R9 · 律师与当事人保密特权' },
      definition: {
        en: 'What passed between somebody and their lawyer',
        'zh-Hans': '某人与其律师之间的沟通',
      },
      source: 'Casekeep',
    },
    {
      code: 'investigation_technique',
      label: { en: 'R10 · how it was found out', 'zh-Hans': 'R10 · 调查方法' },
      definition: { en: 'By which means the preparer learnt of it', 'zh-Hans': '制作人获知此事的方法' },
      source: 'Casekeep',
    },
    {
      code: 'security_of_preparer',
      label: { en: 'R11 · safety of the preparer', 'zh-Hans': 'R11 · 制作人的安全' },
      definition: { en: 'Of those who work on the case', 'zh-Hans': '办理本案人员的安全' },
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
    {
      code: 'court_or_law_order',
      label: { en: 'R14 · a court or law requires it', 'zh-Hans': 'R14 · 法院或法律要求' },
      definition: { en: 'An order or a law forbids that it is given away', 'zh-Hans': '命令或法律禁止提供' },
      source: 'Casekeep',
    },
  ],
});
