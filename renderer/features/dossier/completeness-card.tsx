import { CheckCircle2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DossierFinding } from '#shared/dossier/dossier-operations.ts';
import { Card } from '../../components/card.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import styles from './dossier.module.css';
import { findingsOn } from './finding-cards.ts';
import { FindingLink } from './finding-link.tsx';

/** What a complete dossier has; a finding of the same code says that it is missing. */
const parts = findingsOn('complete');

interface CompletenessCardProps {
  readonly findings: readonly DossierFinding[];
  readonly isKnown: boolean;
}

export function CompletenessCard({ findings, isKnown }: CompletenessCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const missing = parts.filter((code) => findings.some((finding) => finding.code === code));
  return (
    <Card
      title={t('complete.title')}
      {...(isKnown
        ? { aside: t('complete.count', { done: parts.length - missing.length, total: parts.length }) }
        : {})}
    >
      {!isKnown && <LoadingSkeleton lines={6} />}
      {isKnown && (
        <ul className={styles.list}>
          {parts.map((code) => {
            const ofCode = findings.filter((finding) => finding.code === code);
            const [first] = ofCode;
            return (
              <li key={code} className={styles.item}>
                {first === undefined ? (
                  <>
                    <CheckCircle2 size={ICON_SIZE_PX} aria-hidden="true" className={styles.good} />
                    <span>{t(`complete.done.${code}`)}</span>
                  </>
                ) : (
                  <>
                    <TriangleAlert size={ICON_SIZE_PX} aria-hidden="true" className={styles.warn} />
                    <span>
                      <FindingLink finding={first}>
                        {t(`complete.missing.${code}`, { count: ofCode.length })}
                      </FindingLink>
                    </span>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
