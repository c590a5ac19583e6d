import { useTranslation } from 'react-i18next';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { optionalParts } from '#shared/dossier/dossier-parts.ts';
import { Card } from '../../components/card.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import styles from './dossier.module.css';

interface SectionsCardProps {
  readonly request: DossierRequest;
  readonly onChange: (change: Partial<DossierRequest>) => void;
}

/** Which parts the recipient gets; the others are printed as left out. */
export function SectionsCard({ request, onChange }: SectionsCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const { leftOutSections } = request;
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
              isChecked={!leftOutSections.includes(part)}
              onChange={(isShown) =>
                onChange({
                  leftOutSections: optionalParts.filter((one) =>
                    one === part ? !isShown : leftOutSections.includes(one),
                  ),
                })
              }
            >
              {t(`sections.part.${part}`)}
            </Checkbox>
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
