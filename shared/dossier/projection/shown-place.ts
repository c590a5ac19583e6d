import type { IncidentPlace } from '../../incidents/incident.ts';

/**
 * A place as far as it may be told. Of one that is withheld nothing is printed but its country: a kind of premises in a
 * small country may say which ones.
 */
export function shownPlace(place: IncidentPlace): IncidentPlace {
  if (place.precision !== 'withheld') return place;
  return { ...place, name: null, type: null, venueFront: null, venueLink: null };
}
