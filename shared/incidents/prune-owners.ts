import { knownItems, mapAnswer, type Answer } from '../text/answer.ts';
import type { IncidentAct, IncidentFields, Involvement, NamedItems, Victim } from './incident.ts';

/** The acts without victims who are no longer there. */
export function pruneActs(
  acts: IncidentFields['acts'],
  victims: Answer<readonly Pick<Victim, 'id'>[]>,
): IncidentFields['acts'] {
  const present = idsOf(victims);
  return mapAnswer(acts, (list) =>
    list.map((act): IncidentAct => ({ ...act, victims: stillThere(act.victims, present) })),
  );
}

/** The involvements without acts that are no longer there. */
export function pruneInvolvements(
  involvements: IncidentFields['involvements'],
  acts: Answer<readonly Pick<IncidentAct, 'id'>[]>,
): IncidentFields['involvements'] {
  const present = idsOf(acts);
  return mapAnswer(involvements, (list) =>
    list.map((each): Involvement => ({ ...each, acts: stillThere(each.acts, present) })),
  );
}

/** An act that is no longer there, or a victim, is no longer named by others; nothing else changes. */
export function pruneOwners<Fields extends Pick<IncidentFields, 'acts' | 'victims' | 'involvements'>>(
  fields: Fields,
): Fields {
  const acts = pruneActs(fields.acts, fields.victims);
  return { ...fields, acts, involvements: pruneInvolvements(fields.involvements, acts) };
}

/** When the last one that was named goes, nobody has said whom or what is meant: it is asked again. */
function stillThere(named: NamedItems, present: ReadonlySet<string>): NamedItems {
  if (named === null || named === 'all') return named;
  const left = named.filter((id) => present.has(id));
  return left.length === 0 ? null : left;
}

function idsOf(items: Answer<readonly { readonly id: string }[]>): ReadonlySet<string> {
  return new Set(knownItems(items).map(({ id }) => id));
}
