import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/use-api.ts';
import { useMay } from '../api/use-may.ts';
import { useQuery } from '../api/use-query.ts';
import { Link } from '../components/link.tsx';
import { Note } from '../components/note.tsx';
import { useWording } from '../records/fields/use-wording.ts';
import styles from './frame.module.css';

/** That the vault is still being checked, and what was found in it: over every screen, and once more over the record. */
export function VaultCheckLine() {
  const { t } = useTranslation(['frame', 'history']);
  const { list } = useWording();
  const may = useMay();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const { data } = useQuery(useApi().vault.check, undefined);
  if (data === undefined) return null;
  const { state, damagedPages, findingCount, alteredRecords } = data;
  return (
    <>
      {state === 'checking' && (
        <p role="status" className={styles.checking}>
          {t('check.underWay')}
        </p>
      )}
      {(state === 'damaged' || findingCount > 0) && (
        <div role="alert" className={styles.found}>
          {state === 'damaged' && (
            <Note tone="danger">
              {damagedPages.length > 0
                ? t('check.damagedPages', { pages: list(damagedPages.map(String)) })
                : t('check.damaged')}
            </Note>
          )}
          {findingCount > 0 && (
            <Note tone="danger">
              {t('check.found', { count: findingCount })}{' '}
              {may('history.activity') && (
                <Link to="/activity" search={{}}>
                  {t('check.look')}
                </Link>
              )}
            </Note>
          )}
          {alteredRecords.some((id) => path.includes(id)) && (
            <Note tone="danger">{t('check.thisRecord')}</Note>
          )}
        </div>
      )}
    </>
  );
}
