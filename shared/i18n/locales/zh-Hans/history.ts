import type { TranslationOf } from '../../translation.ts';
import type { history as en } from '../en/history.ts';

export const history = {
  about:
    '每次保存的改动都会连同改动人和时间一并保留，不能编辑，只有抹除某人时才会删除，也不会随卷宗流出保险库。',
  older: '显示更早的改动',
  revision: '第 {{number}} 版',
  action: { created: '创建了记录', updated: '修改了', imported: '导入了记录', restored: '恢复了旧版本' },
  column: { field: '栏目', before: '改动前', after: '改动后' },
  restore: {
    action: '恢复…',
    actionOf: '恢复第 {{number}} 版…',
    title: '恢复第 {{number}} 版',
    text: '记录将恢复为第 {{number}} 版的内容，并另存为新版本。不会丢失任何内容：第 {{current}} 版仍保留在历史中，恢复它即可撤销。',
    same: '第 {{number}} 版与记录目前的内容相同，无须恢复。',
    confirm: '恢复',
    cancel: '取消',
    close: '关闭',
    done: '第 {{number}} 版已恢复，保存为第 {{made}} 版。如需撤销，请恢复第 {{current}} 版。',
  },
  receipt: {
    title: '历史凭条',
    text: '用十二个词记下此保险库历史的现状。同事把它写在纸上保存，日后即可证明此前的内容没有被改动或删除，也不是旧副本。这些词不会泄露任何内容。',
    show: '显示凭条',
    check: '核对凭条',
    paperText: '请抄下十二个词、数字和日期，把纸交给不会与本电脑放在一起保管的人。',
    words: '凭条的词',
    entries: '条目数',
    lock: '已抄下，锁定保险库',
    close: '关闭',
    checkTitle: '核对凭条',
    checkText: '输入纸上的内容。大小写和换行不影响结果。',
    typedWords: '十二个词',
    missing: '请输入十二个词和条目数。',
    fits: '凭条相符。前 {{entries}} 条与写下凭条时相同；历史现有 {{now}} 条。',
    doCheck: '核对',
  },
  unreadable: '此版本由其他版本的 Casekeep 保存，无法逐栏显示。',
} as const satisfies TranslationOf<typeof en>;
