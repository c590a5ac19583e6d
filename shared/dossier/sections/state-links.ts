import type { CodeOf } from '../../vocabularies/vocabulary-index.ts';
import { knownItems } from '../../text/answer.ts';
import type { ProjectedIncident } from '../projection/projected-dossier.ts';

export interface StateLink {
  readonly code: CodeOf<'state-link'>;
  readonly mentions: readonly { readonly incident: ProjectedIncident; readonly confidence: string | null }[];
}

/** The state's own denial is printed, never added up with what points to it. */
export const STATE_DENIAL: CodeOf<'state-link'> = 'state_denial';

/** Every indicator of a link to a state with the incidents that bear it, in order of first appearance. */
export function stateLinks(incidents: readonly ProjectedIncident[]): StateLink[] {
  const links = new Map<CodeOf<'state-link'>, { incident: ProjectedIncident; confidence: string | null }[]>();
  for (const incident of incidents) {
    for (const { basis, confidence } of knownItems(incident.involvements)) {
      for (const code of basis) {
        const mentions = links.get(code) ?? [];
        const isNew = !mentions.some(
          (other) => other.incident === incident && other.confidence === confidence,
        );
        links.set(code, isNew ? [...mentions, { incident, confidence }] : mentions);
      }
    }
  }
  return [...links].map(([code, mentions]) => ({ code, mentions }));
}
