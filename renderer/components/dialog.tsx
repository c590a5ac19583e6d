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
  isAlert = false,
  width = 'narrow',
}: DialogProps) {
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
          {children}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
