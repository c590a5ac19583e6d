import { z } from 'zod';
import { defaultSettings, settings, type Settings } from '#shared/settings/settings.ts';

/** Farther out no screen is. */
const FARTHEST_PX = 100_000;

const windowBounds = z.object({
  x: z.int().min(-FARTHEST_PX).max(FARTHEST_PX),
  y: z.int().min(-FARTHEST_PX).max(FARTHEST_PX),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
});
export type WindowBounds = z.infer<typeof windowBounds>;

/** In characters; what any system takes is shorter. */
const LONGEST_PATH = 32_768;

const knownVault = z.object({
  folder: z.string().min(1).max(LONGEST_PATH),
  lastOpenedAt: z.iso.datetime(),
});
export type KnownVault = z.infer<typeof knownVault>;

const MAX_KNOWN_VAULTS = 10;

interface StoredState {
  readonly settings: Settings;
  readonly windowBounds: WindowBounds | null;
  readonly knownVaults: readonly KnownVault[];
}

/** The one property of electron-store that is used: the whole file, read and written at once. */
export interface StateFile {
  store: Record<string, unknown>;
}

/** What could not be taken over as it stood, by its name in the file. */
export type SetBack = readonly string[];

export interface SettingsStore {
  /** Of the file as it was found: these are the defaults now. Empty for one that is whole, and where there is none. */
  readonly setBack: SetBack;
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
  const { mended, setBack } = mend(file.store);
  let state = mended;

  function write(changes: Partial<StoredState>): void {
    state = { ...state, ...changes };
    file.store = { ...state, knownVaults: state.settings.rememberVaults ? state.knownVaults : [] };
  }

  // So that it is told once.
  if (setBack.length > 0) write({});
  return {
    setBack,
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

/** Each part falls back by itself: a damaged theme does not lose the window's place. */
function mend(kept: Readonly<Record<string, unknown>>): {
  readonly mended: StoredState;
  readonly setBack: SetBack;
} {
  const setBack: string[] = [];
  function taken<Value>(name: string, schema: z.ZodType<Value>, value: unknown, fallback: Value): Value {
    if (value === undefined) return fallback;
    const parsed = schema.safeParse(value);
    if (!parsed.success) setBack.push(name);
    return parsed.success ? parsed.data : fallback;
  }

  const own = taken('settings', z.looseObject({}), kept['settings'], {});
  return {
    mended: {
      settings: mendSettings(own, setBack),
      windowBounds: taken('windowBounds', windowBounds.nullable(), kept['windowBounds'], null),
      knownVaults: mendVaults(taken('knownVaults', z.array(z.unknown()), kept['knownVaults'], []), setBack),
    },
    setBack,
  };
}

/** The most recent ones come first. One that is damaged takes no other with it; nobody has a hundred thousand. */
function mendVaults(kept: readonly unknown[], setBack: string[]): KnownVault[] {
  const first = kept.slice(0, MAX_KNOWN_VAULTS);
  const sound = first.flatMap((vault) => {
    const parsed = knownVault.safeParse(vault);
    return parsed.success ? [parsed.data] : [];
  });
  if (sound.length < kept.length) setBack.push('knownVaults');
  return sound;
}

function mendSettings(kept: Readonly<Record<string, unknown>>, setBack: string[]): Settings {
  const sound: Record<string, unknown> = { ...defaultSettings };
  for (const [name, schema] of Object.entries(settings.shape)) {
    if (!Object.hasOwn(kept, name)) continue;
    const parsed = schema.safeParse(kept[name]);
    if (parsed.success) sound[name] = parsed.data;
    else setBack.push(name);
  }
  return settings.parse(sound);
}
