import { vocabulary } from './vocabulary.ts';

/** What a translation may be relied on for (domain.md §3, Translation). */
export const translationKindVocabulary = vocabulary({
  id: 'translation-kind',
  version: 1,
  terms: [
    {
      code: 'working',
      label: { en: 'working translation', 'zh-Hans': '工作译文' },
      definition: {
        en: 'Made to work with, by somebody who knows both languages',
        'zh-Hans': '由通晓两种语言者所作，供工作使用',
      },
      source: 'Casekeep',
    },
    {
      code: 'certified',
      label: { en: 'certified translation', 'zh-Hans': '认证译文' },
      definition: {
        en: 'The translator states in writing that it is true and complete',
        'zh-Hans': '译者书面声明译文真实完整',
      },
      source: 'Casekeep',
    },
    {
      code: 'sworn',
      label: { en: 'sworn translation', 'zh-Hans': '宣誓译文' },
      definition: {
        en: 'Made by a translator whom a court or authority has sworn in',
        'zh-Hans': '由经法院或主管机关宣誓的译者所作',
      },
      source: 'Casekeep',
    },
    {
      code: 'machine',
      label: { en: 'machine translation', 'zh-Hans': '机器译文' },
      definition: {
        en: 'Made by a program; nobody has checked it',
        'zh-Hans': '由程序生成，未经人工核对',
      },
      source: 'Casekeep',
    },
  ],
});
