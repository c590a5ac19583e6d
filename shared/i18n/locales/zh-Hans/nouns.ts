import type { TranslationOf } from '../translation.ts';
import type { nouns as en } from '../en/nouns.ts';

export const nouns: TranslationOf<typeof en> = {
  one: { case: '案件', person: '人物', incident: '事件' },
  many: { case: '案件', person: '人物', incident: '事件' },
  counted: {
    case_one: '{{count}} 个案件',
    case_other: '{{count}} 个案件',
    person_one: '{{count}} 人',
    person_other: '{{count}} 人',
    incident_one: '{{count}} 个事件',
    incident_other: '{{count}} 个事件',
  },
  none: '没有记录',
};
