import { writeLabel, type LabelBook } from '#shared/dossier/projection/code-book.ts';
import type { GivenCode } from './given-code.ts';
import type { HeldCode } from './series-repository.ts';

export interface DrawnLabels extends LabelBook {
  /** Those that were asked for and are not stored yet. */
  readonly given: () => readonly GivenCode[];
}

interface Drawing {
  /** Every label that the holder was ever given for this case. */
  readonly stored: readonly HeldCode[];
  /** Those that the holder may have been given, by a file of which nobody knows yet. */
  readonly pending: readonly GivenCode[];
}

/**
 * Keeps the label that an incident has towards a holder, and goes on counting for one that has none. What is not asked
 * about uses up no number, so that the holder sees no gaps for what they were not shown.
 */
export function drawLabels({ stored, pending }: Drawing): DrawnLabels {
  const labels = new Map<string, string>();
  for (const { recordId, code } of stored) if (recordId !== null) labels.set(recordId, code);
  const waiting = new Map(pending.map((label) => [label.recordId, label]));
  const given: GivenCode[] = [];
  let last = Math.max(0, ...[...stored, ...pending].map(({ number }) => number));

  function give(label: GivenCode): string {
    labels.set(label.recordId, label.code);
    given.push(label);
    return label.code;
  }

  return {
    labelOf(recordId) {
      const known = labels.get(recordId);
      if (known !== undefined) return known;
      const noted = waiting.get(recordId);
      if (noted !== undefined) return give(noted);
      last += 1;
      return give({ noun: 'incident', recordId, number: last, code: writeLabel(last) });
    },
    heldLabelOf: (recordId) => labels.get(recordId) ?? waiting.get(recordId)?.code,
    given: () => given,
  };
}
