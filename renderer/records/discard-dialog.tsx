import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';

interface DiscardDialogProps {
  readonly isOpen: boolean;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
}

/** Throwing away what was typed cannot be undone, so this one asks. */
export function DiscardDialog({ isOpen, onCancel, onDiscard }: DiscardDialogProps) {
  const { t } = useTranslation('records');
  return (
    <Dialog
      title={t('discard.title')}
      isOpen={isOpen}
      onClose={onCancel}
      isAlert
      actions={
        <>
          <Button onPress={onCancel} autoFocus>
            {t('discard.keep')}
          </Button>
          <Button variant="danger" onPress={onDiscard}>
            {t('discard.discard')}
          </Button>
        </>
      }
    >
      <p>{t('discard.text')}</p>
    </Dialog>
  );
}
