import { courseOfConductCase } from './course-of-conduct-case.ts';
import type { DemoCase } from './demo-case.ts';
import { publishedRecordCase } from './published-record-case.ts';
import { tibetanCase } from './tibetan-case.ts';
import { workplaceCase } from './workplace-case.ts';

/** Everything the training vault holds: nobody in it lives, no address and no number in it leads anywhere. */
export const demoCases: readonly DemoCase[] = [
  courseOfConductCase,
  workplaceCase,
  tibetanCase,
  publishedRecordCase,
];
