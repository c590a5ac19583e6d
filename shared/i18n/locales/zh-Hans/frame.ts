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
  locksIn: '{{time}} 后锁定',
  lockStops: '锁定会中止正在进行的操作：{{work}}',
  work: {
    'archive-export': '写出档案文件',
    'archive-import': '导入',
    'backup-create': '备份',
    'backup-drill': '试恢复',
    'dossier-export': '写出卷宗',
    'person-erase': '彻底删除人员',
    'travel-make': '制作旅行保险库',
    'user-rotateDataKey': '更换数据密钥',
    'vault-copyIn': '复制保险库',
    'vault-openTraining': '打开培训保险库',
    'vault-restore': '从备份恢复',
    'vault-verify': '检查保险库',
  },
  training: '培训保险库：其中人物均为虚构',
  skip: '跳到页面内容',
  action: {
    palette: '全部命令',
    lock: '锁定保险库',
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
