import { useTranslation } from 'react-i18next';
import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

/** A date in words, what was said of it, and what it rests on. */
export function DateView({ value }: { readonly value: UncertainDate }) {
  const { t } = useTranslation('records');
  const wording = useWording();
  return (
    <div>
      {wording.date(value)}
      {value.verbatim !== undefined && (
        <div className={styles.second}>
          {t('date.asTold')} <UserText>{value.verbatim}</UserText>
        </div>
      )}
      {value.calendar !== undefined && (
        <div className={styles.second}>{wording.coded('calendar', value.calendar)}</div>
      )}
      {value.basis !== null && <div className={styles.small}>{t(`date.basis.${value.basis}`)}</div>}
    </div>
  );
}
