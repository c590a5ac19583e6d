import { knownItems, mapAnswer, type Answer } from '../text/answer.ts';
import type { IncidentAct, IncidentFields, Involvement, Victim } from './incident.ts';

/** The acts without victims who are no longer there. */
export function pruneActs(
  acts: IncidentFields['acts'],
  victims: Answer<readonly Pick<Victim, 'id'>[]>,
): IncidentFields['acts'] {
  const present = idsOf(victims);
  return mapAnswer(acts, (list) =>
    list.map((act): IncidentAct => ({ ...act, victims: act.victims.filter((id) => present.has(id)) })),
  );
}

/** The involvements without acts that are no longer there. */
export function pruneInvolvements(
  involvements: IncidentFields['involvements'],
  acts: Answer<readonly Pick<IncidentAct, 'id'>[]>,
): IncidentFields['involvements'] {
  const present = idsOf(acts);
  return mapAnswer(involvements, (list) =>
    list.map((each): Involvement => ({ ...each, acts: each.acts.filter((id) => present.has(id)) })),
  );
}

/** An act that is no longer there, or a victim, is no longer named by others; nothing else changes. */
export function pruneOwners<Fields extends Pick<IncidentFields, 'acts' | 'victims' | 'involvements'>>(
  fields: Fields,
): Fields {
  const acts = pruneActs(fields.acts, fields.victims);
  return { ...fields, acts, involvements: pruneInvolvements(fields.involvements, acts) };
}

function idsOf(items: Answer<readonly { readonly id: string }[]>): ReadonlySet<string> {
  return new Set(knownItems(items).map(({ id }) => id));
}
