import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { FocusReturn } from './focus-return.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** At the end of the dialog, the one that goes on last. */
  readonly actions?: ReactNode;
  /** What Enter in a field of one line does, as the button of type `submit` among the actions. */
  readonly onSubmit?: () => void;
  /** For what cannot be undone; a press outside does not close it. */
  readonly isAlert?: boolean;
  readonly width?: 'narrow' | 'wide';
}

/** Rare: only where nothing else may happen until somebody decides. A side panel does for the rest. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  onSubmit,
  isAlert = false,
  width = 'narrow',
}: DialogProps) {
  const content = (
    <>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </>
  );
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable={!isAlert}
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <FocusReturn />
        <AriaDialog className={styles.dialog ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {onSubmit === undefined ? (
            content
          ) : (
            <form
              className={styles.form}
              autoComplete="off"
              onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {content}
            </form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
