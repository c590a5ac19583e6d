import type { CodeOf } from './vocabulary-index.ts';

type Relationship = CodeOf<'relationship'>;

/** What both are to each other. */
const mutual: readonly Relationship[] = [
  'spouse',
  'sibling',
  'cousin',
  'in_law',
  'other_relative',
  'partner',
  'fiance',
  'friend',
  'co_student',
  'same_house',
  'neighbour',
  'same_community',
  'co_religionist',
  'hometown_contact',
  'co_worker',
  'colleague_in_organisation',
  'business_partner',
  'ally_organisation',
];

const pairs: readonly (readonly [Relationship, Relationship])[] = [
  ['parent', 'child'],
  ['grandparent', 'grandchild'],
  ['aunt_uncle', 'niece_nephew'],
  ['guardian', 'ward'],
  ['teacher', 'student'],
  ['landlord', 'tenant'],
  ['employer_superior', 'employee_subordinate'],
  ['service_provider', 'client'],
  ['branch', 'head_office'],
];

const inverses = new Map<string, Relationship>([
  ...mutual.map((code) => [code, code] as const),
  ...pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
]);

/** What the other is, where one is that: a child, where one is a parent. Undefined where no term says just that. */
export function inverseRelationship(code: string): Relationship | undefined {
  return inverses.get(code);
}
