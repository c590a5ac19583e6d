import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { Link } from '../../components/link.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { UserText } from '../../components/user-text.tsx';
import { LangTextView } from '../../records/fields/lang-text-view.tsx';
import { RelationsInCase } from './relations-in-case.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './people.module.css';

/** Where this person appears, and as what. */
export function PersonCases({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation('people');
  const { term, list } = useWording();
  const api = useApi();
  const cases = useQuery(api.person.listCases, { id });
  if (cases.isError) return <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />;
  if (cases.data === undefined) return <LoadingSkeleton lines={2} />;
  if (cases.data.length === 0) return <p className={styles.second}>{t('cases.none')}</p>;
  return (
    <ul className={styles.list}>
      {cases.data.map(({ caseId, reference, codeword, roles, notes }) => (
        <li key={caseId} className={styles.item}>
          <FolderOpen size={ICON_SIZE_PX} aria-hidden="true" />
          <span>
            <Link to="/cases/$caseId" params={{ caseId }}>
              <UserText>{codeword}</UserText>
            </Link>{' '}
            <span className={styles.second}>{reference}</span>
            <div className={styles.second}>{list(roles.map((role) => term('case-person-role', role)))}</div>
            <RelationsInCase caseId={caseId} personId={id} />
            {notes !== null && <LangTextView value={notes} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
