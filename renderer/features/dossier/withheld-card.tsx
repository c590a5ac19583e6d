import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/ipc/define.ts';
import type { dossierOperations } from '#shared/dossier/dossier-operations.ts';
import { Card } from '../../components/card.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './dossier.module.css';

interface WithheldCardProps {
  readonly items: OutputOf<typeof dossierOperations.prepare>['withheld'];
}

/** What the recipient will read as withheld, and why; the same list is printed. */
export function WithheldCard({ items }: WithheldCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const { term } = useWording();
  return (
    <Card title={t('withheld.title')}>
      {items.length === 0 && <p className={styles.detail}>{t('withheld.nothing')}</p>}
      <ul className={styles.list}>
        {items.map(({ what, reason, label }) => (
          <li key={`${what}-${label}`} className={styles.item}>
            <EyeOff size={ICON_SIZE_PX} aria-hidden="true" />
            <div>
              <div>{label}</div>
              <div className={styles.detail}>{term('withholding-reason', reason)}</div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
