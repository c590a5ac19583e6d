import type { TranslationOf } from '../translation.ts';
import type { search as en } from '../en/search.ts';

export const search = {
  title: '搜索',
  input: '搜索保险库',
  placeholder: '词语、姓名、地点，任何文字均可',
  facet: '搜索范围',
  all: '全部',
  results: '找到的记录',
  count_one: '{{count}} 条记录，最近改动在前',
  count_other: '{{count}} 条记录，最近改动在前',
  countMore_one: '目前 {{count}} 条，下方还有',
  countMore_other: '目前 {{count}} 条，下方还有；最近改动在前',
  part: '只提到姓名的一部分',
  empty: {
    title: '任何文字，任何词语',
    text: '可输入汉字、维吾尔文、藏文或拉丁字母。中文姓名可用不带声调的拼音查找，简体与繁体互通，术语可用英文或中文名称查找。所有词语都须出现，最后一个可以只输入开头。',
  },
  none: {
    title: '没有找到',
    text: '请减少词语、换一种拼写，或用证件上的写法。只搜索了此保险库，搜索内容不会留存。',
  },
} as const satisfies TranslationOf<typeof en>;
