import { z } from 'zod';
import { defaultSettings, settings, type Settings } from '#shared/settings/settings.ts';

const windowBounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
});
export type WindowBounds = z.infer<typeof windowBounds>;

const knownVault = z.object({
  folder: z.string().min(1),
  lastOpenedAt: z.iso.datetime(),
});
export type KnownVault = z.infer<typeof knownVault>;

/** Each part falls back by itself: a damaged theme does not lose the window's place. */
const storedState = z.object({
  settings: z.looseObject({}).catch({}).transform(mendSettings),
  windowBounds: windowBounds.nullable().catch(null),
  knownVaults: z.array(knownVault).catch([]),
});

const MAX_KNOWN_VAULTS = 10;

/** The one property of electron-store that is used: the whole file, read and written at once. */
export interface StateFile {
  store: Record<string, unknown>;
}

export interface SettingsStore {
  readonly read: () => Settings;
  readonly change: (changes: Partial<Settings>) => Settings;
  readonly windowBounds: () => WindowBounds | null;
  readonly keepWindowBounds: (bounds: WindowBounds) => void;
  /** Most recent first. Without `rememberVaults` only those of this run, never written to disk. */
  readonly knownVaults: () => readonly KnownVault[];
  readonly rememberVault: (vault: KnownVault) => void;
  readonly forgetVault: (folder: string) => void;
}

/** What is kept outside the vault: nothing that says whose it is or what is in it. */
export function createSettingsStore(file: StateFile): SettingsStore {
  let state = storedState.parse(readFile(file));

  function write(changes: Partial<typeof state>): void {
    state = { ...state, ...changes };
    file.store = { ...state, knownVaults: state.settings.rememberVaults ? state.knownVaults : [] };
  }

  return {
    read: () => state.settings,
    change(changes) {
      write({ settings: { ...state.settings, ...changes } });
      return state.settings;
    },
    windowBounds: () => state.windowBounds,
    keepWindowBounds: (bounds) => write({ windowBounds: bounds }),
    knownVaults: () => state.knownVaults,
    rememberVault(vault) {
      const others = state.knownVaults.filter((known) => known.folder !== vault.folder);
      write({ knownVaults: [vault, ...others].slice(0, MAX_KNOWN_VAULTS) });
    },
    forgetVault(folder) {
      write({ knownVaults: state.knownVaults.filter((known) => known.folder !== folder) });
    },
  };
}

function readFile(file: StateFile): Record<string, unknown> {
  const { settings: kept = {}, windowBounds: bounds = null, knownVaults = [] } = file.store;
  return { settings: kept, windowBounds: bounds, knownVaults };
}

function mendSettings(kept: Record<string, unknown>): Settings {
  const mended: Record<string, unknown> = { ...defaultSettings };
  for (const [name, schema] of Object.entries(settings.shape)) {
    const parsed = schema.safeParse(kept[name]);
    if (parsed.success) mended[name] = parsed.data;
  }
  return settings.parse(mended);
}
