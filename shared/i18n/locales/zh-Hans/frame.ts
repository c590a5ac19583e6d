import type { TranslationOf } from '../translation.ts';
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
  noRecoveryKey: '还没有恢复密钥',
  wrongTries: {
    since_one: '自 {{when}} 以来，有人输错过一次口令或恢复密钥。',
    since_other: '自 {{when}} 以来，有人输错过 {{count}} 次口令或恢复密钥。',
    ever_one: '有人输错过一次口令或恢复密钥。',
    ever_other: '有人输错过 {{count}} 次口令或恢复密钥。',
    what: '保险库的历史中也有记录；被锁定或断电打断的尝试也算输错。如果不是你们当中的人，就有别人用过这台电脑。',
  },
  movedFiles: {
    moved: '保险库打开期间，它的文件被移走了。不会再保存任何内容。请锁定，并在它现在的位置打开它。',
    'put-back':
      '保险库打开期间，它的文件被删除或替换，现已放回原处。已保存的内容都在；在您锁定并重新解锁之前，不会再保存任何内容。如果本来就要删除保险库，请先锁定，再删除。',
    beside:
      '保险库打开期间，它的位置上放进了另一个保险库。已保存的内容都在旁边的文件夹“{{folder}}”中。请锁定，并打开那一个。',
    damaged:
      '保险库打开期间，有人覆盖了它的文件。不会再保存任何内容，原有内容可能已经丢失。请锁定，并恢复最新的备份。',
    'not-saved':
      '保险库打开期间，它的文件被删除或替换，而且无法放回：磁盘已满或已断开。请在锁定之前腾出空间或重新接上磁盘；每隔几秒会再试一次。',
    'looked-into':
      '另一个程序在保险库旁边建立了文件 vault.db-shm。它读不到其中的内容。请查明是哪个程序，并让它远离这个文件夹。',
  },
  lostChanges: {
    known_one: '历史中缺失一条在 {{when}} 之后于此产生的记录，以及当时保存的内容。',
    known_other: '历史中缺失 {{count}} 条在 {{when}} 之后于此产生的记录，以及当时保存的内容。',
    unknown: '历史中缺失曾在此产生的记录。现有内容止于 {{when}}。',
    what: '数据库被换成了较旧的一份，或者旁边的 vault.db-wal 文件被删除或损坏。请与最新的备份对照；备份中也没有的内容需要重新录入。',
  },
  check: {
    underWay: '正在检查此保险库。检查结束之前，不能导出、打印或备份任何内容。',
    damagedPages:
      '数据库有页面损坏（{{pages}}），因此不会导出任何内容。请按原样复制保险库，并恢复最近一次备份。',
    damaged: '数据库已损坏，因此不会导出任何内容。请按原样复制保险库，并恢复最近一次备份。',
    found_one: '此保险库中有一处与历史记录不符。',
    found_other: '此保险库中有 {{count}} 处与历史记录不符。',
    look: '检查链条以查看详情',
    thisRecord:
      '此记录与其最新版本不符：它在 Casekeep 之外被改动或被换回旧内容。含有它的内容一律不得离开保险库。它应有的内容见其历史记录。',
  },
  notice: { close: '知道了' },
  locksIn: '{{time}} 后锁定',
  lockStops: '锁定会中止正在进行的操作：{{work}}',
  work: {
    'archive-export': '写出档案文件',
    'archive-import': '导入',
    'archive-inspect': '读取案件文件',
    'backup-create': '备份',
    'backup-drill': '试恢复',
    'dossier-export': '写出卷宗',
    'case-erase': '彻底删除案件',
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
