import { vocabulary } from './vocabulary.ts';

/** How sure an attribution is (ESF MT41). */
export const confidenceVocabulary = vocabulary({
  id: 'confidence',
  version: 1,
  terms: [
    {
      code: 'confirmed',
      label: { en: 'Confirmed', 'zh-Hans': '已证实' },
      definition: {
        en: 'Established by independent sources or official admission',
        'zh-Hans': '由独立来源或官方承认所证实',
      },
      source: 'ESF MT41',
    },
    {
      code: 'likely',
      label: { en: 'Likely', 'zh-Hans': '很可能' },
      definition: {
        en: 'The evidence points to it; something is missing',
        'zh-Hans': '证据指向此结论，但尚有缺失',
      },
      source: 'ESF MT41',
    },
    {
      code: 'possible',
      label: { en: 'Possible', 'zh-Hans': '可能' },
      definition: { en: 'One explanation among others', 'zh-Hans': '多种解释之一' },
      source: 'ESF MT41',
    },
    {
      code: 'unlikely',
      label: { en: 'Unlikely', 'zh-Hans': '不太可能' },
      definition: { en: 'The evidence points elsewhere', 'zh-Hans': '证据指向其他结论' },
      source: 'ESF MT41',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Cannot be said', 'zh-Hans': '无法判断' },
      source: 'ESF MT41',
    },
  ],
});
