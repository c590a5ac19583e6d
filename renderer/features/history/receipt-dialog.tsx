import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FactLine } from '../../components/fact-line.tsx';
import { formatLocale } from '../../components/format-locale.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import styles from './history.module.css';

interface ReceiptDialogProps {
  readonly onClose: () => void;
  readonly onLock: () => void;
}

/** Copied by hand: the clipboard and a printer keep what passes through them. */
export function ReceiptDialog({ onClose, onLock }: ReceiptDialogProps) {
  const { t, i18n } = useTranslation('history');
  const receipt = useQuery(useApi().history.receipt, undefined);
  const { refetch } = receipt;
  // Not every entry of the chain is told to the window: an answer kept from earlier may be too old.
  useEffect(() => void refetch(), [refetch]);
  return (
    <Dialog
      title={t('receipt.title')}
      isOpen
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('receipt.close')}</Button>
          <Button variant="primary" onPress={onLock}>
            {t('receipt.lock')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('receipt.paperText')}</p>
        {receipt.isError && <ErrorState error={receipt.error} />}
        {receipt.isFetching && <LoadingSkeleton lines={4} />}
        {!receipt.isFetching && receipt.data !== undefined && (
          <>
            <ol className={styles.words} aria-label={t('receipt.words')} lang="en" dir="ltr">
              {receipt.data.words.map((word, index) => (
                <li key={`${String(index)}-${word}`}>{word}</li>
              ))}
            </ol>
            <p>
              <FactLine>
                <span>
                  {t('receipt.entries')}: <strong>{receipt.data.entries}</strong>
                </span>
                {new Intl.DateTimeFormat(formatLocale(i18n.language), { dateStyle: 'long' }).format(
                  receipt.dataUpdatedAt,
                )}
              </FactLine>
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
