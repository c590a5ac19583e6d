import type { TranslationOf } from '../../translation.ts';
import type { frame as en } from '../en/frame.ts';

export const frame = {
  rail: {
    label: '主导航',
    cases: '案件',
    incidents: '事件',
    people: '人物',
    search: '搜索',
    backup: '备份',
    settings: '设置',
    lock: '锁定',
  },
  backup: {
    last: '备份：',
    'none-made': '还没有备份',
    old: '之后没有再备份：',
    'clock-behind': '请检查时钟：它早于最近一次备份',
  },
  wrongTries: {
    since_one: '自 {{when}} 以来，有人输错过一次口令或恢复密钥。',
    since_other: '自 {{when}} 以来，有人输错过 {{count}} 次口令或恢复密钥。',
    ever_one: '有人输错过一次口令或恢复密钥。',
    ever_other: '有人输错过 {{count}} 次口令或恢复密钥。',
    what: '保险库的历史中也有记录。如果不是你们当中的人，就有别人用过这台电脑。',
    close: '知道了',
  },
  locksIn: '{{time}} 后锁定',
  training: '培训保险库：其中人物均为虚构',
  skip: '跳到页面内容',
  action: {
    palette: '全部命令',
    lock: '锁定保险库',
    receipt: '锁定并留下凭条',
    shortcuts: '此页面的按键',
    go: '前往{{page}}',
  },
  notFound: {
    title: '这里没有内容',
    text: '此保险库中没有这条记录，它可能属于另一个保险库。',
    action: '返回案件列表',
  },
  broken: {
    title: '无法显示此页面',
    text: '您输入的内容已作为草稿存入保险库。请返回案件列表，或锁定后重新解锁。',
    action: '返回案件列表',
  },
  blank: '已锁定',
} as const satisfies TranslationOf<typeof en>;
