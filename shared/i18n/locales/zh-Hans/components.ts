import type { TranslationOf } from '../translation.ts';
import type { components as en } from '../en/components.ts';

export const components = {
  textArea: { lineEnds: '文中的垂直制表符、换页符等已改为换行。' },
  loading: '正在读取…',
  retry: '重试',
  close: '关闭',
  cancel: '取消',
  breadcrumb: '当前位置',
  combo: {
    open: '显示选项',
    nothing: '没有符合的选项，请换一个词。',
    unfit: '“{{text}}”不在选项之中。请选择一项，或清空此栏。',
    create: '添加“{{text}}”',
    chosen: '{{label}}：已选',
  },
  progress: { count: '{{done}} / {{total}}' },
  table: {
    selected_one: '已选 {{count}} 项',
    selected_other: '已选 {{count}} 项',
    move: '移动',
    open: '打开',
    peek: '速览',
    select: '选择',
    keys: '按键',
    columns: '列',
    narrower: '收窄“{{column}}”',
    wider: '加宽“{{column}}”',
  },
  facet: { any: '不限', value: '{{label}}：{{value}}', clear: '全部显示' },
  palette: {
    title: '命令',
    placeholder: '命令、姓名或其他词',
    nothing: '没有这个命令，也没有这样的记录。',
    search: '在保险库中搜索“{{text}}”',
  },
  shortcuts: {
    title: '此页面的按键',
    everywhere: '连按三次 Esc 可立即锁定并清空窗口。',
  },
} as const satisfies TranslationOf<typeof en>;
