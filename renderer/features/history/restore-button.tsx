import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';

interface RestoreButtonProps {
  readonly revision: number;
  readonly onPress: () => void;
}

/** Read out with its number: there is one in every line. */
export function RestoreButton({ revision, onPress }: RestoreButtonProps) {
  const { t } = useTranslation('history');
  return (
    <Button
      variant="quiet"
      icon={RotateCcw}
      aria-label={t('restore.actionOf', { number: revision })}
      onPress={onPress}
    >
      {t('restore.action')}
    </Button>
  );
}
