import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { desktopOperations } from '#shared/desktop/desktop-operations.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { DesktopHandlers } from '#shared/contract.ts';
import type { ParsedInputOf } from '#shared/ipc/define.ts';
import type { InterruptibleWork } from '#shared/vault/interruptible-work.ts';
import type { LockNotice } from '#shared/vault/lock-notice.ts';
import type { CopiedText } from './copied-text.ts';
import type { FileTickets } from './file-tickets.ts';
import type { SettingsStore } from './settings-store.ts';

interface DesktopDeps {
  readonly tickets: FileTickets;
  readonly settings: SettingsStore;
  readonly trainingFolder: string;
  readonly versions: { readonly app: string; readonly runtime: string; readonly platform: string };
  /** Undefined when the person cancels. */
  readonly showOpenDialog: (options: OpenDialogOptions) => Promise<string | undefined>;
  readonly showSaveDialog: (options: SaveDialogOptions) => Promise<string | undefined>;
  readonly applySettings: () => void;
  readonly copied: Pick<CopiedText, 'copy' | 'noteSelected'>;
  readonly lock: () => void;
  /** Locks if it is time to. */
  readonly lookAtClock: () => void;
  readonly isLocked: () => boolean;
  readonly lockNotice: () => LockNotice | null;
  readonly locksInSeconds: () => number | null;
  readonly workUnderWay: () => readonly InterruptibleWork[];
}

type PlaceRequest = ParsedInputOf<typeof desktopOperations.choosePlace>;

const archiveFilter = { name: 'JSON', extensions: ['json'] };

/** Names say nothing about a case until a person types one. */
const savedKinds = {
  'new-vault': { name: 'vault.casekeep', extension: '.casekeep', filters: [] },
  'save-archive': { name: 'archive.json', extension: '.json', filters: [archiveFilter] },
  'save-dossier': { name: 'dossier.pdf', extension: '.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
};

/** Recent lists of the system would name the file (security.md §3.1, Recents). */
const dontAddToRecent = 'dontAddToRecent';

/** The nouns of which main answers something. */
type AnsweredHandlers = {
  [N in keyof DesktopHandlers as keyof DesktopHandlers[N] extends never ? never : N]: DesktopHandlers[N];
};

export function createDesktopHandlers(deps: DesktopDeps): AnsweredHandlers {
  const { tickets, settings } = deps;

  async function choose({ purpose, suggestedName }: PlaceRequest): Promise<string | undefined> {
    if (purpose === 'backup-place') {
      return deps.showOpenDialog({ properties: ['openDirectory', 'createDirectory', dontAddToRecent] });
    }
    if (purpose === 'open-vault' || purpose === 'open-backup') {
      return deps.showOpenDialog({ properties: ['openDirectory', dontAddToRecent] });
    }
    if (purpose === 'open-archive') {
      return deps.showOpenDialog({ properties: ['openFile', dontAddToRecent], filters: [archiveFilter] });
    }
    const { name, extension, filters } = savedKinds[purpose];
    const path = await save(suggestedName ?? name, filters);
    return path === undefined || path.toLowerCase().endsWith(extension) ? path : path + extension;
  }

  function save(name: string, filters: FileFilter[]): Promise<string | undefined> {
    return deps.showSaveDialog({
      defaultPath: neutralFileName(name),
      properties: ['createDirectory', 'showOverwriteConfirmation', dontAddToRecent],
      filters,
    });
  }

  return {
    vault: {
      lock() {
        deps.lock();
        return null;
      },
      lockStatus() {
        deps.lookAtClock();
        return {
          isLocked: deps.isLocked(),
          locksInSeconds: deps.locksInSeconds(),
          work: [...deps.workUnderWay()],
          notice: deps.lockNotice(),
        };
      },
      knownPlaces: () => ({
        vaults: settings
          .knownVaults()
          .map(({ folder, lastOpenedAt }) => ({ ...tickets.issue(folder), lastOpenedAt })),
        training: tickets.issue(deps.trainingFolder),
      }),
      forgetPlace({ ticket }) {
        const folder = tickets.pathOf(ticket);
        if (folder === undefined) throw new AppError('file/unknown-ticket', { field: 'ticket' });
        settings.forgetVault(folder);
        return null;
      },
    },
    settings: {
      get: () => settings.read(),
      change(changes) {
        const changed = settings.change(withoutUndefined(changes));
        deps.applySettings();
        return changed;
      },
    },
    desktop: {
      async choosePlace(request) {
        const path = await choose(request);
        return path === undefined ? null : tickets.issue(path);
      },
      async copyText({ text }) {
        await deps.copied.copy(text);
        return null;
      },
      async noteSelected() {
        await deps.copied.noteSelected();
        return null;
      },
      about: () => deps.versions,
    },
  };
}

/** The renderer suggests a name, never a folder. */
function neutralFileName(name: string): string {
  return name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/u, '');
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T>;
}
