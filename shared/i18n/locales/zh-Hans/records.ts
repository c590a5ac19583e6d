import type { TranslationOf } from '../../translation.ts';
import type { records as en } from '../en/records.ts';

export const records = {
  yes: '是',
  no: '否',
  none: '无记录',
  notSet: '未设定',
  counted: {
    cases_one: '{{count}} 个案件',
    cases_other: '{{count}} 个案件',
    people_one: '{{count}} 人',
    people_other: '{{count}} 人',
    incidents_one: '{{count}} 个事件',
    incidents_other: '{{count}} 个事件',
    attachments_one: '{{count}} 个附件',
    attachments_other: '{{count}} 个附件',
  },
  absence: {
    unknown: '不清楚',
    not_asked: '未询问',
    declined: '不愿说明',
    not_applicable: '不适用',
  },
  date: {
    asTold: '原话：',
    basis: {
      document: '依据文件',
      recollection: '依据回忆',
      inferred: '推断',
      message_timestamp: '依据讯息时间',
    },
  },
  case: { notRead: '无法读取的案件' },
  person: {
    gone: '此保险库中没有此人',
    inDocument: '见于',
    neverNamed: '在卷宗中绝不具名',
    asDecided: '每份卷宗分别决定',
  },
  words: { speakerUnknown: '说话人不明' },
  place: { noName: '未记录地点名称', venue: '场所：{{front}}' },
  involvement: {
    says: '自称：',
    basis: '依据：{{basis}}',
    noBasis: '未记录依据',
  },
  source: {
    observed: '亲历',
    reported: '转述',
    published: '公开发表',
    document: '文件',
  },
  permission: '只有以下角色可以这样做：{{allowed}}。您的角色是：{{own}}。',
  draft: { resumed: '正在继续此前保留的草稿，保存于' },
  discard: {
    title: '放弃已输入的内容？',
    text: '保险库中的草稿也会一并删除，无法恢复。',
    keep: '继续填写',
    discard: '放弃',
  },
  changedElsewhere: {
    title: '期间已有改动',
    text: '您打开之后，此记录已被改动。目前尚未保存任何内容。无论如何选择，您对其他栏目的修改都会保留。',
    keepTheirs: '采用保险库中的内容',
    keepMine: '保留我的内容',
    only: '保险库中另有改动，已一并采用：{{fields}}',
    save: '按以上选择保存',
    takeAll: '放弃我的修改',
  },
} as const satisfies TranslationOf<typeof en>;
