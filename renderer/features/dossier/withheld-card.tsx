import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { withheldLabel } from '#shared/dossier/sections/withheld-items.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import type { dossierOperations } from '#shared/dossier/dossier-operations.ts';
import { Card } from '../../components/card.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './dossier.module.css';

interface WithheldCardProps {
  readonly items: OutputOf<typeof dossierOperations.prepare>['withheld'];
}

/** What the recipient will read as withheld, and why; the same list is printed, in the language of the dossier. */
export function WithheldCard({ items }: WithheldCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const printed = useTranslation('dossier');
  const { term } = useWording();
  return (
    <Card title={t('withheld.title')}>
      {items.length === 0 && <p className={styles.detail}>{t('withheld.nothing')}</p>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.what}-${item.reason ?? ''}-${item.part ?? ''}`} className={styles.item}>
            <EyeOff size={ICON_SIZE_PX} aria-hidden="true" />
            <div>
              <div>{withheldLabel(item, printed.t)}</div>
              <div className={styles.detail}>
                {item.reason === null
                  ? printed.t('withheld.noReason')
                  : term('withholding-reason', item.reason)}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
