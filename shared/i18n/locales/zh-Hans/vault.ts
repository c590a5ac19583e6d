import type { TranslationOf } from '../../translation.ts';
import type { vault as en } from '../en/vault.ts';

export const vault = {
  promise: '所有内容只留在这台电脑上。Casekeep 不会连接任何网络。',
  unlock: {
    title: '解锁保险库',
    choose: '保险库',
    never: '尚未在这台电脑上打开过',
    lastOpened: '上次打开：{{when}}',
    passphrase: '口令',
    show: '显示口令',
    hide: '隐藏口令',
    submit: '解锁',
    submitting: '正在解锁…',
    wait_one: '口令有误会推迟下一次尝试，请等待 {{count}} 秒。',
    wait_other: '口令有误会推迟下一次尝试，请等待 {{count}} 秒。',
    another: '打开其他保险库',
    create: '新建保险库',
    training: '培训保险库',
    forget: '不再记住此位置',
    none: '这台电脑没有记住任何保险库。可以打开已有的、新建一个，或试用培训保险库。',
  },
  create: {
    title: '新建保险库',
    place: '位置',
    placeHelp:
      '这台电脑或加密磁盘上的文件夹。名称不要透露内容：不用口令也能看到文件夹名称。',
    choosePlace: '选择位置…',
    changePlace: '更改',
    placeMissing: '请先选择位置。',
    displayName: '您的名字',
    displayNameHelp: '显示在您所做的每一处改动旁，只保存在保险库内。',
    displayNameMissing: '请填写办公室里通用的称呼。',
    passphrase: '口令',
    passphraseHelp:
      '至少 {{minimum}} 个字符，最好是五六个互不相关的词。口令不会保存在任何地方：忘记口令就无法再打开保险库。',
    repeat: '再次输入口令',
    repeatWrong: '两次输入不一致。',
    strength: {
      'too-short': '太短：至少 {{minimum}} 个字符',
      weak: '较弱：请多加几个词',
      fair: '尚可：再加一个词更好',
      strong: '很强',
    },
    submit: '建立保险库',
    submitting: '正在建立保险库…',
    back: '返回',
  },
  training: {
    title: '培训保险库',
    text: '其中都是虚构的案件，可以放心试用各项功能。内容均非真实，口令是公开的。',
    start: '打开培训保险库',
    phase: {
      creating: '正在建立培训保险库',
      filling: '正在填入虚构案件',
      opening: '正在打开',
    },
    back: '返回',
  },
} as const satisfies TranslationOf<typeof en>;
