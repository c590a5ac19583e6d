import { Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
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
import { UserText } from '../user-text.tsx';
import styles from './command-palette.module.css';

/** A record that what was typed finds. */
export interface PaletteRecord extends Action {
  /** What of the label was typed, or means it in another spelling. */
  readonly marks: readonly (readonly [number, number])[];
  /** What it is, and why it was found. */
  readonly detail: ReactNode;
}

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Extra entry for what was typed: search the vault for it. */
  readonly onSearch?: (text: string) => void;
  readonly onType?: (text: string) => void;
  /** Found by what was typed. */
  readonly records?: readonly PaletteRecord[];
}

const SEARCH_ID = ' search';
const noRecords: readonly PaletteRecord[] = [];
const PALETTE_ID = 'frame.palette';

/** Everything that can be done now, by typing a word of it. */
export function CommandPalette({ isOpen, onClose, ...content }: CommandPaletteProps) {
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
        <PaletteContent onClose={onClose} {...content} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({
  onClose,
  onSearch,
  onType,
  records = noRecords,
}: Omit<CommandPaletteProps, 'isOpen'>) {
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
  const entries: readonly (Action | PaletteRecord)[] = [...found, ...records, ...searchFor];

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
        <Autocomplete
          inputValue={typed}
          onInputChange={(text) => {
            setTyped(text);
            onType?.(text);
          }}
        >
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
            dependencies={[typed, records]}
            renderEmptyState={() => <p className={styles.empty}>{t('palette.nothing')}</p>}
            onAction={(id) => {
              onClose();
              entries.find((action) => action.id === id)?.perform();
            }}
          >
            {({ id, label, icon: IconMark, shortcut, ...more }) => (
              <MenuItem id={id} textValue={label} className={styles.item ?? ''}>
                {IconMark !== undefined && <IconMark size={ICON_SIZE_PX} aria-hidden="true" />}
                {'marks' in more ? (
                  <span className={styles.label}>
                    <UserText marks={more.marks}>{label}</UserText>
                    <span className={styles.detail}>{more.detail}</span>
                  </span>
                ) : (
                  <span className={styles.label}>{label}</span>
                )}
                {shortcut !== undefined && <Kbd shortcut={shortcut} />}
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
