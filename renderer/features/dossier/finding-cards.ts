import type { DossierFinding } from '#shared/dossier/dossier-operations.ts';

type Code = DossierFinding['code'];

/**
 * Where a finding is shown: in the list of what a complete dossier has, in this order, or among what somebody must
 * decide. What blocks is among the latter in any case.
 */
const cards = {
  'no-recipient': 'complete',
  'no-ask': 'complete',
  'no-prepared-by': 'complete',
  'no-summary': 'complete',
  'no-translation': 'complete',
  'no-person': 'complete',
  'no-incident': 'complete',
  'incident-without-date': 'complete',
  'incident-without-basis': 'complete',
  'not-answered': 'complete',
  'near-match': 'decide',
  'faint-match': 'decide',
  'missing-glyph': 'decide',
  'person-undecided': 'decide',
  'no-reason': 'decide',
} as const satisfies Readonly<Record<Code, 'complete' | 'decide'>>;

type CodeOn<Card> = { [Each in Code]: (typeof cards)[Each] extends Card ? Each : never }[Code];

/** Codes of the findings of one card, in order. */
export function findingsOn<Card extends 'complete' | 'decide'>(card: Card): readonly CodeOn<Card>[] {
  return (Object.keys(cards) as Code[]).filter((code): code is CodeOn<Card> => cards[code] === card);
}
