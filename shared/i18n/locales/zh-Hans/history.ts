import type { TranslationOf } from '../../translation.ts';
import type { history as en } from '../en/history.ts';

export const history = {
  about: '每次保存的改动都会连同改动人和时间一并保留，不能编辑或删除，也不会随卷宗流出保险库。',
  older: '显示更早的改动',
  revision: '第 {{number}} 版',
  action: { created: '创建了记录', updated: '修改了', imported: '导入了记录' },
  column: { field: '栏目', before: '改动前', after: '改动后' },
  unreadable: '此版本由其他版本的 Casekeep 保存，无法逐栏显示。',
} as const satisfies TranslationOf<typeof en>;
