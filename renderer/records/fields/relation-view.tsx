import { useTranslation } from 'react-i18next';
import type { CaseRelation, RelationReading } from '#shared/cases/case-relation.ts';
import styles from './fields.module.css';
import { PersonLink } from './person-link.tsx';
import { useWording } from './use-wording.ts';

/** Every relation as it was said: who is what to whom. */
export function RelationsView({ relations }: { readonly relations: readonly CaseRelation[] }) {
  const { t } = useTranslation('records');
  const { coded } = useWording();
  return (
    <ul className={styles.lines}>
      {relations.map((relation) => (
        <li key={relation.id}>
          <PersonLink id={relation.from} /> {t('relation.to')} <PersonLink id={relation.to} />
          {t('relation.is')}
          {coded('relationship', relation)}
        </li>
      ))}
    </ul>
  );
}

/** A relation as it reads from one of the two, who is named beside it. */
export function RelationReadingView({ reading }: { readonly reading: RelationReading }) {
  const { t } = useTranslation('records');
  const { coded } = useWording();
  const { otherId, kind, isOfThis } = reading;
  return isOfThis ? (
    <>
      {t('relation.to')} <PersonLink id={otherId} />
      {t('relation.is')}
      {coded('relationship', kind)}
    </>
  ) : (
    <>
      <PersonLink id={otherId} /> {t('relation.isToThis')}
      {coded('relationship', kind)}
    </>
  );
}
