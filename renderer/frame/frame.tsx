import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import {
  BookOpenText,
  Lock,
  Keyboard,
  ReceiptText,
  ScrollText,
  ShieldAlert,
  TerminalSquare,
} from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../actions/action.ts';
import { createActionRegistry } from '../actions/action-registry.ts';
import { ActionRegistryContext, useActions } from '../actions/use-actions.ts';
import { useApi } from '../api/use-api.ts';
import { RoleContext } from '../api/use-may.ts';
import { useQuery } from '../api/use-query.ts';
import { CommandPalette } from '../components/command-palette/command-palette.tsx';
import { ShortcutSheet } from '../components/command-palette/shortcut-sheet.tsx';
import { keepFocus } from './keep-focus.ts';
import { LostChangesLine } from './lost-changes-line.tsx';
import { MovedFilesLine } from './moved-files-line.tsx';
import { Rail } from './rail.tsx';
import { railItems } from './rail-items.ts';
import { usePaletteRecords } from './use-palette-records.tsx';
import { VaultCheckLine } from './vault-check-line.tsx';
import { WrongTriesLine } from './wrong-tries-line.tsx';
import styles from './frame.module.css';

interface FrameProps {
  readonly lockNow: () => void;
  /** The dialog with the receipt of the history, which locks when the words are written down. */
  readonly renderReceipt: (onClose: () => void) => ReactNode;
}

/** What stands around every page of an open vault. */
export function Frame(props: FrameProps) {
  const api = useApi();
  const { data: summary } = useQuery(api.vault.summary, undefined);
  const [registry] = useState(createActionRegistry);
  useEffect(keepFocus, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      registry.handleKey(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry]);

  return (
    <RoleContext value={summary?.user.role ?? null}>
      <ActionRegistryContext value={registry}>
        <FrameContent {...props} />
      </ActionRegistryContext>
    </RoleContext>
  );
}

function FrameContent({ lockNow, renderReceipt }: FrameProps) {
  const { t } = useTranslation(['frame', 'guide', 'history', 'limits']);
  const api = useApi();
  const navigate = useNavigate();
  const pageRef = useRef<HTMLElement>(null);
  const summary = useQuery(api.vault.summary, undefined);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shownPath = useRef(path);
  // Another page begins at its top, however far down the one before was read.
  useEffect(() => {
    if (pageRef.current === null || shownPath.current === path) return;
    shownPath.current = path;
    pageRef.current.scrollTop = 0;
  }, [path]);
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [typedInPalette, setTypedInPalette] = useState('');
  const records = usePaletteRecords(typedInPalette);
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const [isReceiptOpen, setIsReceiptOpen] = useState(false);
  const [areTriesRead, setAreTriesRead] = useState(false);
  const [isLossRead, setIsLossRead] = useState(false);
  const { wrongTries = null, lostChanges = null, movedFiles = null } = summary.data ?? {};

  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'frame.palette',
        label: t('action.palette'),
        icon: TerminalSquare,
        shortcut: 'Mod+K',
        perform: () => setIsPaletteOpen(true),
      },
      { id: 'frame.lock', label: t('action.lock'), icon: Lock, shortcut: 'Mod+L', perform: lockNow },
      {
        // Of its own, since locking must never wait for anything.
        id: 'frame.receipt',
        label: t('action.receipt'),
        icon: ReceiptText,
        operation: 'history.receipt',
        perform: () => setIsReceiptOpen(true),
      },
      {
        id: 'frame.activity',
        label: t('history:activity.show'),
        icon: ScrollText,
        operation: 'history.activity',
        perform: () => void navigate({ to: '/activity', search: {} }),
      },
      {
        id: 'frame.shortcuts',
        label: t('action.shortcuts'),
        icon: Keyboard,
        shortcut: '?',
        perform: () => setIsSheetOpen(true),
      },
      {
        id: 'frame.guide',
        label: t('guide:link'),
        icon: BookOpenText,
        keywords: t('guide:title'),
        perform: () => void navigate({ to: '/guide' }),
      },
      {
        id: 'frame.limits',
        label: t('limits:link'),
        icon: ShieldAlert,
        perform: () => void navigate({ to: '/limits' }),
      },
      ...railItems.map(({ id, to, icon }) => ({
        id: `frame.go.${id}`,
        label: t('action.go', { page: t(`rail.${id}`) }),
        icon,
        perform: () => void navigate({ to }),
      })),
    ],
    [t, navigate, lockNow],
  );
  useActions(actions, 'frame');

  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => pageRef.current?.focus()}>
        {t('skip')}
      </button>
      <Rail lockNow={lockNow} />
      <main ref={pageRef} tabIndex={-1} className={styles.page}>
        {movedFiles !== null && <MovedFilesLine moved={movedFiles} onLock={lockNow} />}
        <VaultCheckLine />
        {lostChanges !== null && !isLossRead && (
          <LostChangesLine lost={lostChanges} onClose={() => setIsLossRead(true)} />
        )}
        {wrongTries !== null && !areTriesRead && (
          <WrongTriesLine tries={wrongTries} onClose={() => setAreTriesRead(true)} />
        )}
        {summary.data?.isTraining === true && <p className={styles.training}>{t('training')}</p>}
        <Outlet />
      </main>
      <CommandPalette
        isOpen={isPaletteOpen}
        onClose={() => {
          setIsPaletteOpen(false);
          setTypedInPalette('');
        }}
        onType={setTypedInPalette}
        records={records}
        onSearch={(text) => void navigate({ to: '/search', search: { text } })}
      />
      {isReceiptOpen && renderReceipt(() => setIsReceiptOpen(false))}
      <ShortcutSheet isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)} />
    </div>
  );
}
