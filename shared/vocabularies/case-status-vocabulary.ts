import { vocabulary } from './vocabulary.ts';

/** Where a case stands in the work (domain.md V19). */
export const caseStatusVocabulary = vocabulary({
  id: 'case-status',
  version: 1,
  terms: [
    {
      code: 'intake',
      label: { en: 'Intake', 'zh-Hans': '接案' },
      definition: { en: 'First account is being taken', 'zh-Hans': '正在听取首次陈述' },
      source: 'Casekeep',
    },
    {
      code: 'assessment',
      label: { en: 'Assessment', 'zh-Hans': '评估' },
      definition: {
        en: 'Safety, consent and next steps are being weighed',
        'zh-Hans': '正在评估安全、同意与下一步',
      },
      source: 'Casekeep',
    },
    {
      code: 'documenting',
      label: { en: 'Documenting', 'zh-Hans': '记录' },
      definition: { en: 'Accounts and evidence are being recorded', 'zh-Hans': '正在记录陈述和证据' },
      source: 'Casekeep',
    },
    {
      code: 'review',
      label: { en: 'Review', 'zh-Hans': '审阅' },
      definition: { en: 'A second person is checking the record', 'zh-Hans': '由第二人核对记录' },
      source: 'Casekeep',
    },
    {
      code: 'ready_to_refer',
      label: { en: 'Ready to refer', 'zh-Hans': '可转介' },
      definition: { en: 'Complete, consented and checked', 'zh-Hans': '内容完整，已获同意并核对' },
      source: 'Casekeep',
    },
    {
      code: 'referred',
      label: { en: 'Referred', 'zh-Hans': '已转介' },
      definition: { en: 'Handed to at least one recipient', 'zh-Hans': '已递交至少一个接收方' },
      source: 'Casekeep',
    },
    {
      code: 'monitoring',
      label: { en: 'Monitoring', 'zh-Hans': '跟进' },
      definition: { en: 'Watched for new incidents and for answers', 'zh-Hans': '关注新事件与回复' },
      source: 'Casekeep',
    },
    {
      code: 'closed',
      label: { en: 'Closed', 'zh-Hans': '结案' },
      definition: { en: 'No work is planned', 'zh-Hans': '不再安排工作' },
      source: 'Casekeep',
    },
    {
      code: 'reopened',
      label: { en: 'Reopened', 'zh-Hans': '重启' },
      definition: { en: 'Closed before, and in work again', 'zh-Hans': '曾结案，现重新处理' },
      source: 'Casekeep',
    },
  ],
});
