import { vocabulary } from './vocabulary.ts';

/** By which calendar a date was told. Nothing is converted: the words as told stand beside the date as understood. */
export const calendarVocabulary = vocabulary({
  id: 'calendar',
  version: 1,
  terms: [
    {
      code: 'gregorian',
      label: { en: 'Gregorian calendar', 'zh-Hans': '公历' },
      definition: { en: 'The calendar of most states and documents', 'zh-Hans': '多数国家和文件使用的历法' },
      source: 'Casekeep',
    },
    {
      code: 'chinese_lunisolar',
      label: { en: 'Chinese lunisolar calendar', 'zh-Hans': '农历' },
      definition: {
        en: 'Months begin with the new moon; the year with Spring Festival',
        'zh-Hans': '月份始于朔日，新年始于春节',
      },
      source: 'Casekeep',
    },
    {
      code: 'tibetan',
      label: { en: 'Tibetan calendar', 'zh-Hans': '藏历' },
      definition: { en: 'Lunisolar; the year begins with Losar', 'zh-Hans': '阴阳合历，新年始于洛萨' },
      source: 'Casekeep',
    },
    {
      code: 'islamic',
      label: { en: 'Islamic calendar (Hijri)', 'zh-Hans': '伊斯兰历（希吉来历）' },
      definition: {
        en: 'Twelve lunar months; its year is some eleven days shorter',
        'zh-Hans': '十二个太阴月，每年约短十一天',
      },
      source: 'Casekeep',
    },
    {
      code: 'solar_hijri',
      label: { en: 'Persian calendar (Solar Hijri)', 'zh-Hans': '波斯历（太阳希吉来历）' },
      definition: {
        en: 'The solar calendar of Iran and, until 2021 and in common use, of Afghanistan',
        'zh-Hans': '伊朗的太阳历，亦曾为阿富汗官方历法并仍在民间使用',
      },
      source: 'Casekeep',
    },
    {
      code: 'buddhist',
      label: { en: 'Buddhist calendar', 'zh-Hans': '佛历' },
      definition: { en: 'Counts years from the passing of the Buddha', 'zh-Hans': '自佛陀涅槃起纪年' },
      source: 'Casekeep',
    },
    {
      code: 'hebrew',
      label: { en: 'Hebrew calendar', 'zh-Hans': '希伯来历' },
      definition: { en: 'Lunisolar; the year begins in autumn', 'zh-Hans': '阴阳合历，新年在秋季' },
      source: 'Casekeep',
    },
    {
      code: 'ethiopian',
      label: { en: 'Ethiopian calendar', 'zh-Hans': '埃塞俄比亚历' },
      definition: {
        en: 'Thirteen months; seven or eight years behind the Gregorian one',
        'zh-Hans': '十三个月，比公历晚七至八年',
      },
      source: 'Casekeep',
    },
    {
      code: 'julian',
      label: { en: 'Julian calendar', 'zh-Hans': '儒略历' },
      definition: { en: 'The old calendar of Orthodox churches', 'zh-Hans': '东正教会的旧历' },
      source: 'Casekeep',
    },
    {
      code: 'other',
      label: { en: 'another calendar', 'zh-Hans': '其他历法' },
      definition: { en: 'None of these; say which', 'zh-Hans': '以上皆非，请写明' },
      source: 'Casekeep',
    },
  ],
});
