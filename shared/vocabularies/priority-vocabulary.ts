import { vocabulary } from './vocabulary.ts';

/** Order of work between cases (ESF MT46, domain.md V19). */
export const priorityVocabulary = vocabulary({
  id: 'priority',
  version: 1,
  terms: [
    {
      code: 'urgent',
      label: { en: 'Urgent', 'zh-Hans': '紧急' },
      definition: { en: 'Before everything else', 'zh-Hans': '先于其他一切' },
      source: 'ESF MT46',
    },
    {
      code: 'high',
      label: { en: 'High priority', 'zh-Hans': '高度优先' },
      definition: { en: 'Before ordinary work', 'zh-Hans': '先于日常工作' },
      source: 'ESF MT46',
    },
    {
      code: 'priority',
      label: { en: 'Priority', 'zh-Hans': '优先' },
      definition: { en: 'In the ordinary order', 'zh-Hans': '按正常顺序处理' },
      source: 'ESF MT46',
    },
    {
      code: 'low',
      label: { en: 'Low priority', 'zh-Hans': '低优先' },
      definition: { en: 'When time allows', 'zh-Hans': '有余力时处理' },
      source: 'ESF MT46',
    },
    {
      code: 'rejected',
      label: { en: 'Case rejected', 'zh-Hans': '不予受理' },
      definition: { en: 'Outside what the organisation takes on', 'zh-Hans': '不属于本机构受理范围' },
      source: 'ESF MT46',
    },
  ],
});
