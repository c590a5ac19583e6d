import type { TranslationOf } from '../translation.ts';
import type { archive as english } from '../en/archive.ts';

export const archive: TranslationOf<typeof english> = {
  action: '导入案件…',
  title: '导入案件',
  phase: {
    reading: '读取文件',
    checking: '检查每条记录',
    writing: '写入案件',
  },
  cancelled: '已取消。没有导入任何内容。',
  reference: '编号',
  codeword: '代号',
  withIt: '包含',
  exported: '写出日期',
  isHere: '此案件已在保险库中，因此不能导入。请比较两者，并手动录入新的内容。',
  taken:
    '{{reference}} 在此处已被“{{codeword}}”使用。该案件将得到本保险库的下一个空闲编号；用旧编号仍可查到它和它的事件。',
  peopleHere_one: '其中 {{count}} 人已在保险库的其他案件中，将保持此处的记录不变。',
  peopleHere_other: '其中 {{count}} 人已在保险库的其他案件中，将保持此处的记录不变。',
  training: '这是培训数据。',
  nothingYet: '尚未导入任何内容。要么全部导入，要么什么都不导入。',
  submit: '导入',
  cancel: '取消',
  close: '关闭',
};
