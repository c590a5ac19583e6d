import { useTranslation } from 'react-i18next';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { optionalParts, type OptionalPart } from '#shared/dossier/dossier-parts.ts';
import { Card } from '../../components/card.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import styles from './dossier.module.css';
import { LeftOutReason } from './left-out-reason.tsx';

interface SectionsCardProps {
  readonly request: DossierRequest;
  readonly onChange: (change: Partial<DossierRequest>) => void;
}

/** Which parts the recipient gets; the others are printed as left out. */
export function SectionsCard({ request, onChange }: SectionsCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const { leftOutSections } = request;
  const others = (part: OptionalPart) => leftOutSections.filter((one) => one.part !== part);
  const choiceOf = (part: OptionalPart) => leftOutSections.find((one) => one.part === part);
  const count = optionalParts.length - leftOutSections.length;
  return (
    <Card
      title={t('sections.title')}
      aside={t('complete.count', { done: count, total: optionalParts.length })}
    >
      <p className={styles.help}>{t('sections.help')}</p>
      <ul className={styles.list}>
        {optionalParts.map((part) => (
          <li key={part}>
            <Checkbox
              isChecked={choiceOf(part) === undefined}
              onChange={(isShown) =>
                onChange({
                  leftOutSections: isShown ? others(part) : [...others(part), { part, reason: null }],
                })
              }
            >
              {t(`sections.part.${part}`)}
            </Checkbox>
            {choiceOf(part) !== undefined && (
              <LeftOutReason
                of={part}
                label={t('leftOut.reason', { what: t(`sections.part.${part}`) })}
                value={choiceOf(part)?.reason ?? null}
                onChange={(reason) => onChange({ leftOutSections: [...others(part), { part, reason }] })}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.apart}>
        <p className={styles.help}>{t('sections.riskHelp')}</p>
        <Checkbox isChecked={request.isRiskShown} onChange={(isRiskShown) => onChange({ isRiskShown })}>
          {t('sections.risk')}
        </Checkbox>
      </div>
    </Card>
  );
}
