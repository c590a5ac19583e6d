import { vocabulary } from './vocabulary.ts';

/** How exactly a place is known, or may be given (domain.md V15). */
export const locationPrecisionVocabulary = vocabulary({
  id: 'location-precision',
  version: 1,
  terms: [
    {
      code: 'exact',
      label: { en: 'Exact (≤ 10 m)', 'zh-Hans': '精确（10米以内）' },
      definition: { en: 'The very spot, within 10 m', 'zh-Hans': '确切地点，误差10米以内' },
      source: 'Atlos',
    },
    {
      code: 'vicinity',
      label: { en: 'Vicinity (≤ 100 m)', 'zh-Hans': '附近（100米以内）' },
      definition: { en: 'Within 100 m', 'zh-Hans': '误差100米以内' },
      source: 'Atlos',
    },
    {
      code: 'locality',
      label: { en: 'Locality (≤ 1 km)', 'zh-Hans': '周边（1公里以内）' },
      definition: { en: 'Within 1 km', 'zh-Hans': '误差1公里以内' },
      source: 'Atlos',
    },
    {
      code: 'town',
      label: { en: 'Town', 'zh-Hans': '城镇' },
      definition: { en: 'The town or city is known, no more', 'zh-Hans': '仅知道城镇' },
      source: 'Casekeep',
    },
    {
      code: 'district',
      label: { en: 'District', 'zh-Hans': '区县' },
      definition: { en: 'The district or county is known, no more', 'zh-Hans': '仅知道区县' },
      source: 'Casekeep',
    },
    {
      code: 'province',
      label: { en: 'Province', 'zh-Hans': '省、州' },
      definition: { en: 'The province or region is known, no more', 'zh-Hans': '仅知道省、州' },
      source: 'Casekeep',
    },
    {
      code: 'country',
      label: { en: 'Country', 'zh-Hans': '国家' },
      definition: { en: 'The country is known, no more', 'zh-Hans': '仅知道国家' },
      source: 'Casekeep',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'The place is not established', 'zh-Hans': '地点尚未查明' },
      source: 'Casekeep',
    },
    {
      code: 'withheld',
      label: { en: 'Withheld', 'zh-Hans': '不予提供' },
      definition: { en: 'Known, and kept back for safety', 'zh-Hans': '已知，但为安全起见不予提供' },
      source: 'Casekeep',
    },
  ],
});
