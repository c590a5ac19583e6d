import { vocabulary } from './vocabulary.ts';

/** What a person is in a case. Somebody may be several of these at once. */
export const casePersonRoleVocabulary = vocabulary({
  id: 'case-person-role',
  version: 1,
  terms: [
    {
      code: 'client',
      label: { en: 'Client', 'zh-Hans': '求助人' },
      definition: {
        en: 'Asked us for help and decides what is done',
        'zh-Hans': '向我们求助并决定如何处理的人',
      },
      source: 'Casekeep',
    },
    {
      code: 'target',
      label: { en: 'Target', 'zh-Hans': '当事人（被针对者）' },
      definition: { en: 'The pressure is aimed at this person', 'zh-Hans': '压力所针对的人' },
      source: 'Casekeep',
    },
    {
      code: 'relative',
      label: { en: 'Relative', 'zh-Hans': '亲属' },
      definition: { en: 'Family of the client or the target', 'zh-Hans': '求助人或当事人的家人' },
      source: 'Casekeep',
    },
    {
      code: 'witness',
      label: { en: 'Witness', 'zh-Hans': '证人' },
      definition: { en: 'Saw or heard something of it', 'zh-Hans': '目击或听到相关情况的人' },
      source: 'Casekeep',
    },
    {
      code: 'source',
      label: { en: 'Source', 'zh-Hans': '消息来源' },
      definition: { en: 'Gave us information', 'zh-Hans': '向我们提供信息的人' },
      source: 'Casekeep',
    },
    {
      code: 'perpetrator',
      label: { en: 'Perpetrator', 'zh-Hans': '加害人' },
      definition: { en: 'Is said to have taken part in an act', 'zh-Hans': '据称参与某一行为的人' },
      source: 'Casekeep',
    },
    {
      code: 'helper',
      label: { en: 'Helper', 'zh-Hans': '协助者' },
      definition: {
        en: 'Helps the client: interpreter, lawyer, friend',
        'zh-Hans': '帮助求助人的人：口译员、律师或朋友',
      },
      source: 'Casekeep',
    },
  ],
});
