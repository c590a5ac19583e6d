import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useAvailableActions } from '../../actions/use-actions.ts';
import type { Action } from '../../actions/action.ts';
import { ICON_SIZE_PX } from '../icon.ts';
import { Kbd } from '../kbd.tsx';
import { offTheRecord } from '../off-the-record.ts';
import { filterOptions } from '../option.ts';
import styles from './command-palette.module.css';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Extra entry for what was typed: search the vault for it. */
  readonly onSearch?: (text: string) => void;
}

const SEARCH_ID = ' search';
const PALETTE_ID = 'frame.palette';

/** Everything that can be done now, by typing a word of it. */
export function CommandPalette({ isOpen, onClose, onSearch }: CommandPaletteProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <PaletteContent onClose={onClose} {...(onSearch === undefined ? {} : { onSearch })} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose, onSearch }: Omit<CommandPaletteProps, 'isOpen'>) {
  const { t } = useTranslation('components');
  const [typed, setTyped] = useState('');
  const actions = useAvailableActions().filter((action) => action.id !== PALETTE_ID);
  const byId = new Map(actions.map((action) => [action.id, action]));
  const found = filterOptions(
    actions.map(({ id, label, keywords = '' }) => ({ id, label, keywords })),
    typed,
  ).flatMap(({ id }) => byId.get(id) ?? []);
  const searchFor: readonly Action[] =
    onSearch === undefined || typed.trim() === ''
      ? []
      : [
          {
            id: SEARCH_ID,
            label: t('palette.search', { text: typed.trim() }),
            icon: Search,
            perform: () => onSearch(typed.trim()),
          },
        ];
  const entries = [...found, ...searchFor];

  return (
    <Dialog className={styles.dialog ?? ''} aria-label={t('palette.title')}>
      {/* One Escape closes: the field would take the first to empty itself, and three lock the vault. */}
      <div
        className={styles.content}
        role="presentation"
        onKeyDownCapture={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField className={styles.field ?? ''} aria-label={t('palette.placeholder')} autoFocus>
            <Search size={ICON_SIZE_PX} aria-hidden="true" />
            <Input
              {...offTheRecord}
              dir="auto"
              className={styles.input ?? ''}
              placeholder={t('palette.placeholder')}
            />
          </SearchField>
          <Menu
            aria-label={t('palette.title')}
            className={styles.list ?? ''}
            items={entries}
            dependencies={[typed]}
            renderEmptyState={() => <p className={styles.empty}>{t('palette.nothing')}</p>}
            onAction={(id) => {
              onClose();
              entries.find((action) => action.id === id)?.perform();
            }}
          >
            {({ id, label, icon: IconMark, shortcut }) => (
              <MenuItem id={id} textValue={label} className={styles.item ?? ''}>
                {IconMark !== undefined && <IconMark size={ICON_SIZE_PX} aria-hidden="true" />}
                <span className={styles.label}>{label}</span>
                {shortcut !== undefined && <Kbd shortcut={shortcut} />}
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
