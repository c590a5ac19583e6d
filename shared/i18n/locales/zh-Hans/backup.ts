import type { TranslationOf } from '../translation.ts';
import type { backup as english } from '../en/backup.ts';

export const backup = {
  title: '备份',
  last: '最近一次备份',
  never: '此保险库还没有备份。如果这台电脑丢失或被带走，其中的一切都会失去。',
  neverSince: '此保险库自恢复以来还没有备份。',
  age: {
    fresh: '尚新',
    old: '已超过 {{days}} 天',
    'clock-behind': '在未来',
  },
  clockBehind:
    '这台电脑的时钟早于最近一次备份，因此无法得知备份有多旧。请校正时钟；现在再备份一次也没有坏处。',
  reminder: {
    on_one: '超过 {{count}} 天没有备份时，窗口会提示。可在设置中更改。',
    on_other: '超过 {{count}} 天没有备份时，窗口会提示。可在设置中更改。',
    off: '这台电脑不会提示备份。可在设置中更改。',
  },
  place: '位置',
  when: '时间',
  number: '序号',
  size: '大小',
  attachments: '附件',
  bytes: '{{bytes}} MB',
  placeGone: '未插入',
  start: '立即备份',
  choose: '选择位置…',
  elsewhere: '备份到其他位置…',
  explain:
    '备份用此保险库的密钥加密，用同样的口令打开。请放在另一个磁盘上，并与这台电脑分开存放。备份期间可以继续使用，但完成之前请停留在此页面。',
  phase: {
    database: '正在复制数据库（MB）',
    attachments: '正在复制新附件',
    proving: '正在由另一个进程读取副本',
    saving: '正在完成',
  },
  cancelled: '已取消，较早的备份没有变化。',
  done: '备份 {{sequence}} 已写出，并由另一个进程全部读取过。',
  newAttachments_one: '新增 {{count}} 个附件。',
  newAttachments_other: '新增 {{count}} 个附件。',
  removed_one: '移除了 {{count}} 个到期的较早备份。',
  removed_other: '移除了 {{count}} 个到期的较早备份。',
  sameDisk: '此位置与保险库在同一个磁盘上。一次被盗或故障会同时失去两者：请在 U 盘上再做一份备份。',
  drill: {
    title: '试恢复',
    text: '能恢复的备份才有价值。这里会把最新的备份恢复到保险库旁边，读取每一页和每个附件，说明找到了什么，然后移除。',
    start: '试一次',
    phase: { copying: '正在恢复', proving: '正在读取全部内容' },
    cancelled: '已取消，试恢复的内容已移除。',
    done: '备份 {{sequence}} 可以恢复。试恢复的内容已移除。',
    entries: '历史条目',
    how: '要真正回到某个备份：请锁定保险库，然后在解锁界面选择“从备份恢复”。',
  },
  known: '此保险库的备份',
  knownHelp: '这是保险库所记得的备份，较早的只保留一部分。备份保存当天保险库中的内容，包括之后删除的内容。',
  restoredFrom: '此保险库是从备份 {{sequence}} 恢复的。',
} as const satisfies TranslationOf<typeof english>;
