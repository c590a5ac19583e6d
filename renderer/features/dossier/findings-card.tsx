import { Ban, CheckCircle2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DossierFinding } from '#shared/dossier/dossier-operations.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './dossier.module.css';
import { FindingLink } from './finding-link.tsx';

/** Enough to work through; the others come up as these are done. */
const SHOWN_FINDINGS = 30;

/** Findings about people and characters; the rest stands in the list of what is complete. */
const decisions: readonly DossierFinding['code'][] = ['near-match', 'missing-glyph', 'person-undecided'];

interface FindingsCardProps {
  readonly findings: readonly DossierFinding[];
  /** Lets words stand that are near a name that is not given. */
  readonly onAccept: (words: string) => void;
}

/** What somebody must decide; those that stop the export come first. */
export function FindingsCard({ findings, onAccept }: FindingsCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const open = [
    ...findings.filter(({ blocks }) => blocks),
    ...findings.filter(({ blocks, code }) => !blocks && decisions.includes(code)),
  ];
  return (
    <Card title={t('decide.title')} aside={open.length === 0 ? undefined : String(open.length)}>
      <ul className={styles.list} aria-live="polite">
        {open.length === 0 && (
          <li className={styles.item}>
            <CheckCircle2 size={ICON_SIZE_PX} aria-hidden="true" className={styles.good} />
            <span>{t('decide.nothing')}</span>
          </li>
        )}
        {open.slice(0, SHOWN_FINDINGS).map((finding, index) => {
          const IconMark = finding.blocks ? Ban : TriangleAlert;
          const { words } = finding;
          return (
            <li key={index} className={styles.item}>
              <IconMark
                size={ICON_SIZE_PX}
                aria-hidden="true"
                className={finding.blocks ? styles.danger : styles.warn}
              />
              <div className={styles.finding}>
                <FindingText finding={finding} />
                {finding.blocks && <div className={styles.help}>{t(`decide.how.${finding.code}`)}</div>}
                {words !== undefined && (
                  <Button variant="quiet" onPress={() => onAccept(words)}>
                    {t('decide.accept')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {open.length > SHOWN_FINDINGS && (
        <p className={styles.help}>{t('decide.more', { count: open.length - SHOWN_FINDINGS })}</p>
      )}
    </Card>
  );
}

/** A person is found by name; everything else by what is wrong. */
function FindingText({ finding }: { readonly finding: DossierFinding }) {
  const { t } = useTranslation('dossierBuilder');
  const { code, detail } = finding;
  const what = t(`decide.${code}`);
  if (code === 'person-undecided' && detail !== '') {
    return (
      <>
        <FindingLink finding={finding}>
          <UserText>{detail}</UserText>
        </FindingLink>
        <div className={styles.help}>{what}</div>
      </>
    );
  }
  return (
    <>
      <FindingLink finding={finding}>{what}</FindingLink>
      {detail !== '' && (
        <div className={styles.detail}>
          <UserText>{detail}</UserText>
        </div>
      )}
    </>
  );
}
