import { useTranslation } from 'react-i18next';
import { useAvailableActions } from '../../actions/use-actions.ts';
import { Dialog } from '../dialog.tsx';
import { Kbd } from '../kbd.tsx';
import styles from './shortcut-sheet.module.css';

interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys of the screen that is open, read from the very actions that they perform. */
export function ShortcutSheet({ isOpen, onClose }: ShortcutSheetProps) {
  const { t } = useTranslation('components');
  const actions = useAvailableActions();
  return (
    <Dialog title={t('shortcuts.title')} isOpen={isOpen} onClose={onClose} width="wide">
      <dl className={styles.list}>
        {actions.map(
          ({ id, label, shortcut }) =>
            shortcut !== undefined && (
              <div key={id} className={styles.item}>
                <dt>{label}</dt>
                <dd>
                  <Kbd shortcut={shortcut} />
                </dd>
              </div>
            ),
        )}
      </dl>
      <p className={styles.note}>{t('shortcuts.everywhere')}</p>
    </Dialog>
  );
}
