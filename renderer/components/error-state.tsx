import { RotateCw, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/error-text.ts';
import { Button } from './button.tsx';
import styles from './error-state.module.css';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What a view shows when its data could not be had: what happened, what to do, one way on. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('components');
  const errorText = useErrorText();
  return (
    <div className={styles.state} role="alert">
      <TriangleAlert size={22} aria-hidden="true" className={styles.icon} />
      <p className={styles.text}>{errorText(error)}</p>
      {onRetry !== undefined && (
        <Button icon={RotateCw} onPress={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
