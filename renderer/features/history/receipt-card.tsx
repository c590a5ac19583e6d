import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { CheckReceiptDialog } from './check-receipt-dialog.tsx';
import styles from './history.module.css';
import { ReceiptDialog } from './receipt-dialog.tsx';

interface ReceiptCardProps {
  /** The way to the history itself. */
  readonly children?: ReactNode;
}

/** What a colleague keeps on paper against a history that is cut or written anew. */
export function ReceiptCard({ children }: ReceiptCardProps) {
  const { t } = useTranslation('history');
  const api = useApi();
  const [open, setOpen] = useState<'receipt' | 'check' | null>(null);
  const close = () => setOpen(null);
  return (
    <Card title={t('receipt.title')}>
      <div className={styles.card}>
        <p>{t('receipt.text')}</p>
        <div className={styles.actions}>
          <Button onPress={() => setOpen('receipt')}>{t('receipt.show')}</Button>
          <Button onPress={() => setOpen('check')}>{t('receipt.check')}</Button>
        </div>
        {children}
      </div>
      {open === 'receipt' && <ReceiptDialog onClose={close} onLock={() => void api.vault.lock()} />}
      {open === 'check' && <CheckReceiptDialog onClose={close} />}
    </Card>
  );
}
