import { vocabulary } from './vocabulary.ts';

/** By which rules a name was put into Latin letters (domain.md V21b). */
export const romanisationSchemeVocabulary = vocabulary({
  id: 'romanisation-scheme',
  version: 1,
  terms: [
    {
      code: 'hanyu_pinyin',
      label: { en: 'Hanyu Pinyin (ISO 7098)', 'zh-Hans': '汉语拼音（ISO 7098）' },
      definition: { en: 'Official romanisation of Mandarin', 'zh-Hans': '普通话的官方拼音' },
      source: 'Standard (unverified)',
    },
    {
      code: 'wade_giles',
      label: { en: 'Wade-Giles', 'zh-Hans': '威妥玛拼音' },
      definition: {
        en: 'Older romanisation of Mandarin, still used in Taiwan',
        'zh-Hans': '旧式普通话拼音，台湾仍在使用',
      },
      source: 'Standard (unverified)',
    },
    {
      code: 'jyutping',
      label: { en: 'Jyutping', 'zh-Hans': '粤拼' },
      definition: {
        en: 'Cantonese romanisation of the Linguistic Society of Hong Kong',
        'zh-Hans': '香港语言学学会粤语拼音方案',
      },
      source: 'Standard (unverified)',
    },
    {
      code: 'hk_government',
      label: { en: 'Hong Kong government', 'zh-Hans': '香港政府粤语拼音' },
      definition: {
        en: 'Cantonese as printed on Hong Kong documents',
        'zh-Hans': '香港证件上使用的粤语拼写',
      },
      source: 'Standard (unverified)',
    },
    {
      code: 'uyghur_uly',
      label: { en: 'Uyghur ULY', 'zh-Hans': '维吾尔拉丁文（ULY）' },
      definition: { en: 'Uyghur Latin Yëziqi of 2008', 'zh-Hans': '2008年维吾尔拉丁字母方案' },
      source: 'Standard (unverified)',
    },
    {
      code: 'uyghur_ala_lc',
      label: { en: 'Uyghur ALA-LC', 'zh-Hans': '维吾尔文 ALA-LC 转写' },
      definition: { en: 'Romanisation of library catalogues', 'zh-Hans': '图书馆编目所用的转写' },
      source: 'Standard (unverified)',
    },
    {
      code: 'uyghur_kona_yeziq',
      label: { en: 'Uyghur Kona Yeziq', 'zh-Hans': '维吾尔老文字（Kona Yëziq）' },
      definition: {
        en: 'Arabic-based spelling that the Latin form follows letter by letter',
        'zh-Hans': '以阿拉伯字母为基础的拼写，拉丁形式逐字母对应',
      },
      source: 'Standard (unverified)',
    },
    {
      code: 'wylie',
      label: { en: 'Wylie', 'zh-Hans': '威利转写' },
      definition: { en: 'Letter-by-letter transliteration of Tibetan', 'zh-Hans': '藏文的逐字母转写' },
      source: 'Standard (unverified)',
    },
    {
      code: 'thl',
      label: { en: 'THL', 'zh-Hans': 'THL 简化音标' },
      definition: { en: 'Simplified phonetic transcription of Tibetan', 'zh-Hans': '藏语简化音标转写' },
      source: 'Standard (unverified)',
    },
    {
      code: 'tibetan_pinyin',
      label: { en: 'Tibetan pinyin', 'zh-Hans': '藏语拼音' },
      definition: { en: 'Official transcription of Tibetan in China', 'zh-Hans': '中国官方的藏语转写' },
      source: 'Standard (unverified)',
    },
    {
      code: 'sasm_gnc',
      label: { en: 'SASM/GNC', 'zh-Hans': 'SASM/GNC 地名转写' },
      definition: {
        en: 'Chinese state romanisation of Uyghur, Tibetan and Mongolian names',
        'zh-Hans': '中国官方对维吾尔、藏、蒙古语名称的罗马化',
      },
      source: 'Standard (unverified)',
    },
    {
      code: 'bgn_pcgn',
      label: { en: 'BGN/PCGN', 'zh-Hans': 'BGN/PCGN 转写' },
      definition: {
        en: 'Romanisation of the US and UK geographical names boards',
        'zh-Hans': '美国和英国地名委员会的罗马化方案',
      },
      source: 'Standard (unverified)',
    },
    {
      code: 'iso_9',
      label: { en: 'ISO 9 (Cyrillic)', 'zh-Hans': 'ISO 9（西里尔字母）' },
      definition: { en: 'Letter-by-letter transliteration of Cyrillic', 'zh-Hans': '西里尔字母的逐字母转写' },
      source: 'Standard (unverified)',
    },
    {
      code: 'document_mrz',
      label: { en: 'Document MRZ (ICAO 9303)', 'zh-Hans': '证件机读区（ICAO 9303）' },
      definition: {
        en: 'As in the machine-readable zone of a travel document',
        'zh-Hans': '旅行证件机读区中的写法',
      },
      source: 'Standard (unverified)',
    },
    {
      code: 'informal',
      label: { en: 'Informal', 'zh-Hans': '非正式' },
      definition: {
        en: 'As the person or others spell it, by no rule',
        'zh-Hans': '本人或他人的习惯拼写，不依规则',
      },
      source: 'Standard (unverified)',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Not established', 'zh-Hans': '尚未查明' },
      source: 'Standard (unverified)',
    },
  ],
});
