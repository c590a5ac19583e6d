import { useTranslation } from 'react-i18next';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import { FactLine } from '../../components/fact-line.tsx';
import { Note } from '../../components/note.tsx';
import { UserText } from '../../components/user-text.tsx';
import { RecordLink } from '../../records/record-link.tsx';
import styles from './activity.module.css';

interface VaultFindingsProps {
  readonly findings: readonly VaultFinding[];
  /** Of all, listed or not. */
  readonly count: number;
}

/** What is not as the history says, each with the record that it concerns and the place in the database. */
export function VaultFindings({ findings, count }: VaultFindingsProps) {
  const { t } = useTranslation('history');
  return (
    <>
      <Note tone="danger">
        {count > findings.length ? t('chain.foundMore', { count }) : t('chain.found', { count })}
      </Note>
      <ul className={styles.damaged}>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)}>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingLine({ finding: { what, record, place, entry } }: { readonly finding: VaultFinding }) {
  const { t } = useTranslation(['history', 'nouns']);
  return (
    <FactLine>
      {[
        ...(record === null
          ? []
          : [
              t(`nouns:one.${record.noun}`),
              <RecordLink key="record" noun={record.noun} id={record.id}>
                {record.title === null ? (
                  (record.reference ?? record.id)
                ) : (
                  <UserText>{record.title}</UserText>
                )}
              </RecordLink>,
              ...(record.reference === null ? [] : [record.reference]),
            ]),
        t(`chain.finding.${what}`),
        <bdi key="place" className={styles.quiet}>
          {place}
        </bdi>,
        ...(entry === null ? [] : [t('activity.entry', { number: entry })]),
      ]}
    </FactLine>
  );
}
