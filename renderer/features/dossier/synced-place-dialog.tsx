import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { UserText } from '../../components/user-text.tsx';

interface SyncedPlaceDialogProps {
  /** Folder and name of the file; null while there is nothing to ask. */
  readonly label: string | null;
  readonly onClose: () => void;
  readonly onChooseAnother: () => void;
  readonly onWrite: () => void;
}

/** A dossier is not encrypted, and what is on a server cannot be called back: this is asked before it is written. */
export function SyncedPlaceDialog({ label, onClose, onChooseAnother, onWrite }: SyncedPlaceDialogProps) {
  const { t } = useTranslation('dossierBuilder');
  return (
    <Dialog
      title={t('export.synced.title')}
      isOpen={label !== null}
      onClose={onClose}
      isAlert
      actions={
        <>
          <Button variant="danger" onPress={onWrite}>
            {t('export.synced.write')}
          </Button>
          <Button variant="primary" onPress={onChooseAnother} autoFocus>
            {t('export.synced.choose')}
          </Button>
        </>
      }
    >
      <p>
        <UserText>{label ?? ''}</UserText>
      </p>
      <p>{t('export.synced.text')}</p>
    </Dialog>
  );
}
