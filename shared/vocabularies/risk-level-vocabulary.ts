import { vocabulary } from './vocabulary.ts';

/** Danger to the people of a case now, as a person judged it (domain.md V19). Most severe first; never computed. */
export const riskLevelVocabulary = vocabulary({
  id: 'risk-level',
  version: 1,
  terms: [
    {
      code: 'extreme',
      label: { en: 'Extreme', 'zh-Hans': '极高' },
      definition: { en: 'Act in less than 24 hours', 'zh-Hans': '须在24小时内行动' },
      source: 'Casekeep',
    },
    {
      code: 'high',
      label: { en: 'High', 'zh-Hans': '高' },
      definition: {
        en: 'Serious harm is likely if nothing is done',
        'zh-Hans': '若不采取行动，很可能受到严重伤害',
      },
      source: 'Casekeep',
    },
    {
      code: 'medium',
      label: { en: 'Medium', 'zh-Hans': '中' },
      definition: { en: 'Harm is possible', 'zh-Hans': '可能受到伤害' },
      source: 'Casekeep',
    },
    {
      code: 'low',
      label: { en: 'Low', 'zh-Hans': '低' },
      definition: { en: 'Harm is unlikely at present', 'zh-Hans': '目前不太可能受到伤害' },
      source: 'Casekeep',
    },
    {
      code: 'unassessed',
      label: { en: 'Not assessed', 'zh-Hans': '未评估' },
      definition: { en: 'Nobody has assessed the risk yet', 'zh-Hans': '尚未有人评估风险' },
      source: 'Casekeep',
    },
  ],
});
