import { useTranslation } from 'react-i18next';
import type { IncidentPlace } from '#shared/incidents/incident.ts';
import { knownValue } from '#shared/text/answer.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

/** Where, how exactly that is known, and what the premises are: the venue, never its operator. */
export function PlaceView({ place }: { readonly place: IncidentPlace }) {
  const { t } = useTranslation('records');
  const { term, coded, country } = useWording();
  const code = knownValue(place.country);
  const { state } = place.country;
  const facts = [
    ...(place.precision === null ? [] : [term('location-precision', place.precision)]),
    ...(place.type === null ? [] : [coded('place-type', place.type)]),
    ...(place.venueFront === null
      ? []
      : [t('place.venue', { front: coded('venue-front', place.venueFront) })]),
    ...(place.venueLink === null ? [] : [term('venue-link', place.venueLink)]),
  ];
  return (
    <>
      {place.name !== null && <UserText>{place.name}</UserText>}
      {place.name !== null && code !== undefined && ', '}
      {code !== undefined && country(code)}
      {place.name === null && code === undefined && t('place.noName')}
      {state !== 'known' && state !== 'not_answered' && ` · ${t('place.country')}: ${t(`absence.${state}`)}`}
      <div className={styles.small}>{facts.join(' · ')}</div>
    </>
  );
}
