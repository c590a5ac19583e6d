import { useTranslation } from 'react-i18next';
import type { BackupRun } from '#shared/backup/backup-operations.ts';
import { formatLocale } from '../../components/format-locale.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { UserText } from '../../components/user-text.tsx';
import styles from './backup.module.css';

/** At most 20 lines, so it needs no paging. */
export function RunsTable({ runs }: { readonly runs: readonly BackupRun[] }) {
  const { t, i18n } = useTranslation('backup');
  const number = new Intl.NumberFormat(formatLocale(i18n.language), { maximumFractionDigits: 1 });
  return (
    <table className={styles.runs} aria-label={t('known')}>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('attachments')}</th>
          <th scope="col">{t('size')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ sequence, at, place, bytes, attachments }) => (
          <tr key={sequence}>
            <td>{number.format(sequence)}</td>
            <td>
              <RelativeTime instant={at} />
            </td>
            <td>
              <UserText>{place}</UserText>
            </td>
            <td>{number.format(attachments)}</td>
            <td>{t('bytes', { bytes: number.format(bytes / 1e6) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
