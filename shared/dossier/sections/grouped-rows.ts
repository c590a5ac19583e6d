import type { Inline } from '../document-model.ts';
import type { Answer } from '../../text/answer.ts';
import type { ProjectedIncident, ProjectedParticipant } from '../projection/projected-dossier.ts';
import { incidentReference, label, plain, type DossierContext } from './dossier-context.ts';
import { answerInlines, joinFilled, participantInlines } from './dossier-values.ts';

export interface Group<Item> {
  readonly who: Inline[];
  readonly items: readonly Item[];
}

/**
 * One group for each person, and for each wording of somebody who is described alone or of whom it is said why they are
 * not known; in order of first appearance.
 */
export function groupedBy<Item>(
  context: DossierContext,
  items: readonly Item[],
  whoOf: (item: Item) => Answer<ProjectedParticipant>,
): readonly Group<Item>[] {
  const groups = new Map<string, { who: Inline[]; items: Item[] }>();
  for (const item of items) {
    const answer = whoOf(item);
    const who = answerInlines(context, answer, (one) => participantInlines(context, one));
    const key = JSON.stringify(answer, (name, value: unknown) => (name === 'field' ? undefined : value));
    const group = groups.get(key) ?? { who, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What is said of somebody, each thing once. */
export function listOf(
  { t }: DossierContext,
  parts: readonly Inline[][],
  separator: string = t('semicolon'),
): Inline[] {
  const different = new Map(parts.map((part) => [textOf(part), part]));
  return joinFilled([...different.values()], separator);
}

/** `Likely: ¶ 1, ¶ 17; Possible: ¶ 14`, or the level alone where there is one. */
export function perLevel(
  context: DossierContext,
  mentions: readonly { readonly incident: ProjectedIncident; readonly level: string | null }[],
): Inline[] {
  const levels = [...Map.groupBy(mentions, ({ level }) => level)];
  if (levels.length === 1) {
    return levels.flatMap(([level]) => (level === null ? [] : [plain(label(context, 'confidence', level))]));
  }
  return joinFilled(
    levels.map(([level, same]) => [
      ...(level === null ? [] : [plain(`${label(context, 'confidence', level)}${context.t('colon')}`)]),
      ...listOf(
        context,
        same.map(({ incident }) => [incidentReference(context, incident)]),
        context.t('listSeparator'),
      ),
    ]),
    context.t('semicolon'),
  );
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'withheld'
        ? `[${inline.label}]`
        : `${inline.text}${inline.kind === 'reference' ? inline.target : ''}`,
    )
    .join('');
}
