import { vocabulary } from './vocabulary.ts';

/** Gender as the person states it (after ESF MT39). Not known, not asked and declined are states of the answer, not terms. */
export const genderVocabulary = vocabulary({
  id: 'gender',
  version: 1,
  terms: [
    {
      code: 'female',
      label: { en: 'Female', 'zh-Hans': '女' },
      definition: { en: 'Woman or girl', 'zh-Hans': '女性' },
      source: 'ESF MT39',
    },
    {
      code: 'male',
      label: { en: 'Male', 'zh-Hans': '男' },
      definition: { en: 'Man or boy', 'zh-Hans': '男性' },
      source: 'ESF MT39',
    },
    {
      code: 'non_binary',
      label: { en: 'Non-binary', 'zh-Hans': '非二元性别' },
      definition: { en: 'Neither only female nor only male', 'zh-Hans': '不单纯属于女性或男性' },
      source: 'Casekeep',
    },
    {
      code: 'other',
      label: { en: 'Other', 'zh-Hans': '其他' },
      definition: { en: 'Another gender, in the person’s own words', 'zh-Hans': '其他性别，以本人表述为准' },
      source: 'Casekeep',
    },
  ],
});
