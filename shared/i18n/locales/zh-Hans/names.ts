import type { TranslationOf } from '../translation.ts';
import type { names as en } from '../en/names.ts';

export const names = {
  why: {
    'same-letters': '与 {{form}} 写法相同',
    'other-script': '{{form}} 的{{script}}写法',
    'other-spelling': '{{form}} 的另一种拼法',
    sound: '与 {{form}} 读音相近',
    slip: '与 {{form}} 差一个字母',
    initials: '{{form}} 的首字母缩写',
    masked: '隐去一字的 {{form}}',
    address: '对 {{form}} 的称呼',
    handle: '由 {{form}} 组成的账号名',
    inside: '在较长的词中：{{form}}',
    part: '{{form}} 的一部分',
  },
  script: {
    Latn: '拉丁字母',
    Cyrl: '西里尔字母',
    Arab: '阿拉伯字母',
    Hani: '汉字',
    Tibt: '藏文',
    Mong: '蒙古文',
  },
} as const satisfies TranslationOf<typeof en>;
