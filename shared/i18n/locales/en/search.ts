/** Search over every record. */
export const search = {
  title: 'Search',
  input: 'Search the vault',
  placeholder: 'Words, names, places, in any script',
  facet: 'Search in',
  all: 'Everything',
  results: 'Found records',
  count_one: '{{count}} record, newest change first',
  count_other: '{{count}} records, newest change first',
  countMore_one: '{{count}} record so far, more below',
  countMore_other: '{{count}} records so far, more below; newest change first',
  part: 'Names a part of the name',
  empty: {
    title: 'Any word, in any script',
    text: 'Type Chinese, Uyghur, Tibetan or Latin letters. Chinese names are found by pinyin without tones, simplified by traditional, and every term by its label in English or Chinese. All words must occur; the last may be a beginning.',
  },
  none: {
    title: 'Nothing found',
    text: 'Try fewer words, another spelling, or the name as a document writes it. Only this vault was searched, and nothing that was searched for is kept.',
  },
} as const;
