import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/errors/app-error.ts';
import { isErrorCode } from '#shared/errors/error-codes.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import type { vaultOperations } from '#shared/vault/vault-operations.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Note } from '../../components/note.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import { ActivityEntryView } from './activity-entry-view.tsx';
import styles from './activity.module.css';
import { VaultFindings } from './vault-findings.tsx';

type Verdict = OutputOf<typeof vaultOperations.verify>;

// As many as core names.
const LISTED = 20;

/** What a check of the vault found, in words; of the chain the entry itself. */
export function ChainVerdict({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('history');
  const { list } = useWording();
  const { pagesOk, auditEntries, findings, findingCount, damagedAttachments, damagedPages } = verdict;
  const broken = findings.find(({ what }) => what === 'entry-altered');
  const others = findings.filter(({ what }) => what !== 'entry-altered');
  if (pagesOk && findingCount === 0 && damagedAttachments.length === 0) {
    return (
      <div role="status" className={styles.check}>
        <Note tone="good">{t('chain.whole', { count: auditEntries })}</Note>
        <p className={styles.quiet}>{t('chain.limit')}</p>
      </div>
    );
  }
  return (
    <div role="alert" className={styles.check}>
      {broken?.entry !== undefined && broken.entry !== null && (
        <BrokenEntry number={broken.entry} entries={auditEntries} />
      )}
      {others.length > 0 && <VaultFindings findings={others} count={findingCount} />}
      {!pagesOk && <Note tone="danger">{t('chain.pages', { pages: list(damagedPages.map(String)) })}</Note>}
      {damagedAttachments.length > 0 && <DamagedAttachments damaged={damagedAttachments} />}
      <p>{t('chain.advice')}</p>
    </div>
  );
}

/** Past the last entry stands what was cut off the end. */
function BrokenEntry({ number, entries }: { readonly number: number; readonly entries: number }) {
  const { t } = useTranslation('history');
  const isThere = number <= entries;
  const found = useQuery(useApi().history.activity, { before: number + 1 }, { isEnabled: isThere });
  if (!isThere) return <Note tone="danger">{t('chain.missing', { number })}</Note>;
  return (
    <Loaded query={found} lines={2}>
      {({ entries: [entry] }) =>
        entry?.sequence === number ? (
          <>
            <Note tone="danger">{t('chain.broken', { number })}</Note>
            <div className={styles.entries}>
              <ActivityEntryView entry={entry} />
            </div>
          </>
        ) : (
          <Note tone="danger">{t('chain.missing', { number })}</Note>
        )
      }
    </Loaded>
  );
}

function DamagedAttachments({ damaged }: { readonly damaged: Verdict['damagedAttachments'] }) {
  const { t } = useTranslation('history');
  const errorText = useErrorText();
  const count = damaged.length;
  return (
    <>
      <Note tone="danger">
        {count < LISTED ? t('chain.attachments', { count }) : t('chain.attachmentsMore', { count })}
      </Note>
      <ul className={styles.damaged}>
        {damaged.map(({ code, attachment, frame }) => (
          <li key={attachment}>
            {errorText(new AppError(isErrorCode(code) ? code : 'attachment/altered', { attachment, frame }))}
          </li>
        ))}
      </ul>
    </>
  );
}
