import { useTranslation } from 'react-i18next';
import type { IncidentPlace } from '#shared/incidents/incident.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

/** Where, how exactly that is known, and what the premises are: the venue, never its operator. */
export function PlaceView({ place }: { readonly place: IncidentPlace }) {
  const { t } = useTranslation('records');
  const { term, country } = useWording();
  const facts = [
    term('location-precision', place.precision),
    ...(place.type === null ? [] : [term('place-type', place.type)]),
    ...(place.venueFront === null
      ? []
      : [t('place.venue', { front: term('venue-front', place.venueFront) })]),
    ...(place.venueLink === null ? [] : [term('venue-link', place.venueLink)]),
  ];
  return (
    <>
      {place.name !== null && <UserText>{place.name}</UserText>}
      {place.name !== null && place.country !== null && ', '}
      {place.country !== null && country(place.country)}
      {place.name === null && place.country === null && t('place.noName')}
      <div className={styles.small}>{facts.join(' · ')}</div>
    </>
  );
}
