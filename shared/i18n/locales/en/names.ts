/** Why words are taken for a name. The name stands where `{{form}}` is. */
export const names = {
  why: {
    'same-letters': 'the same letters as {{form}}',
    'other-script': '{{script}} form of {{form}}',
    'other-spelling': 'another spelling of {{form}}',
    sound: 'sounds like {{form}}',
    slip: 'one letter from {{form}}',
    initials: 'initials of {{form}}',
    masked: '{{form}} with a character hidden',
    address: 'as people call {{form}}',
    handle: 'an account name made of {{form}}',
    inside: 'inside a longer word: {{form}}',
    part: 'part of {{form}}',
  },
  script: {
    Latn: 'Latin',
    Cyrl: 'Cyrillic',
    Arab: 'Arabic-script',
    Hani: 'Chinese',
    Tibt: 'Tibetan',
    Mong: 'Mongolian-script',
  },
} as const;
