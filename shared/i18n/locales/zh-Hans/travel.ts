export const travel = {
  action: '出行保险库…',
  title: '出行保险库',
  chooseFirst: '请先选择案件：按住 Ctrl 点击，或在标记的行上按 X。',
  what_one:
    '制作一个独立的保险库，含 {{count}} 个案件及其人员和事件。别的一概不带：没有其他案件、草稿、历史记录和同事。',
  what_other:
    '制作一个独立的保险库，含 {{count}} 个案件及其人员和事件。别的一概不带：没有其他案件、草稿、历史记录和同事。',
  notes: '人员的备注会原样带走，即使其中谈到其他案件。请先读一遍。',
  comingBack: '回来之后',
  comingBackText:
    '途中的改动不会自动回来：这里已有的案件不会再次导入，请两边对照，把新内容录入。途中新建的案件可以作为归档（不加密）带回，前提是这里没有案件用同一编号。',
  place: '位置',
  placeHelp: '随行电脑上的文件夹，名称不要透露内容。',
  choosePlace: '选择位置…',
  changePlace: '更改',
  placeMissing: '请先选择位置。',
  passphrase: '出行保险库的口令',
  repeat: '再次输入口令',
  submit: '制作出行保险库',
  cancel: '取消',
  close: '关闭',
  cancelled: '已取消，没有留下任何内容。',
  phase: {
    creating: '正在制作保险库',
    copying: '正在复制记录',
    proving: '正在另一个进程中全部读回',
  },
  done: '{{name}} 已制作并验证：{{records}}。',
  doneText: '出发前请锁定此保险库，用新口令打开那一个试一次。',
} as const;
