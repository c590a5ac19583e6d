import type { TranslationOf } from '../../translation.ts';
import type { history as en } from '../en/history.ts';

export const history = {
  about: '每次保存的改动都会连同改动人和时间一并保留，不能编辑或删除，也不会随卷宗流出保险库。',
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
  unreadable: '此版本由其他版本的 Casekeep 保存，无法逐栏显示。',
} as const satisfies TranslationOf<typeof en>;
