import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { boundsWithin } from '#main/main-window.ts';
import { setAsideForeignFile } from '#main/settings-file.ts';
import { createSettingsStore } from '#main/settings-store.ts';
import { defaultSettings, settings } from '#shared/settings/settings.ts';

// The real electron-store; only the app's paths, which it takes from Electron, are given by hand.
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: 'data:text/javascript,export default {}', shortCircuit: true }
      : nextResolve(specifier, context),
});
const { default: ElectronStore } = await import('electron-store');

const folder = mkdtempSync(join(tmpdir(), 'casekeep-settings-'));
const path = join(folder, 'settings.json');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(path, { force: true }));

function openStore() {
  return createSettingsStore(
    new ElectronStore({
      cwd: folder,
      name: 'settings',
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: true,
      configFileMode: 0o600,
    }),
  );
}

const vault = { folder: '/vaults/juniper.casekeep', lastOpenedAt: '2026-11-24T09:00:00.000Z' };

describe('settings', () => {
  it('start with the defaults', () => {
    expect(openStore().read()).toEqual(defaultSettings);
  });

  it('keep what was changed over a restart', () => {
    openStore().change({ theme: 'dark', autoLockMinutes: 2 });
    openStore().keepWindowBounds({ x: 10, y: 20, width: 900, height: 700 });
    const store = openStore();
    expect(store.read()).toEqual({ ...defaultSettings, theme: 'dark', autoLockMinutes: 2 });
    expect(store.windowBounds()).toEqual({ x: 10, y: 20, width: 900, height: 700 });
  });

  it('are readable by this account only', () => {
    openStore().change({ theme: 'dark' });
    // Windows has no such bits; its folder of the account keeps others out.
    expect(statSync(path).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
  });
});

describe('a damaged settings file', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '"x"',
    '\0\0\0\0',
    '{"settings":null,"windowBounds":7,"knownVaults":{}}',
  ])('that holds %j gives the defaults and can be written again', (text) => {
    writeFileSync(path, text);
    const store = openStore();
    expect(store.read()).toEqual(defaultSettings);
    expect(store.windowBounds()).toBeNull();
    expect(store.knownVaults()).toEqual([]);
    store.change({ theme: 'light' });
    expect(openStore().read().theme).toBe('light');
  });

  it('keeps the parts that are sound', () => {
    writeFileSync(
      path,
      JSON.stringify({
        settings: { theme: 'dark', autoLockMinutes: 100_000, language: 'xx', unknown: 1 },
        windowBounds: { x: 1, y: 2, width: 900, height: 700 },
        knownVaults: 'none',
      }),
    );
    const store = openStore();
    expect(store.read()).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(store.windowBounds()).toEqual({ x: 1, y: 2, width: 900, height: 700 });
  });
});

/** What the file may hold, each value out of its bounds or of another kind, and each list longer than anybody needs. */
const hostile: readonly [string, Readonly<Record<string, unknown>>, readonly string[]][] = [
  ...[1e15, -1, 0.5, 1e308, '5', null, [], {}].flatMap(
    (value): [string, Record<string, unknown>, string[]][] => [
      ...Object.keys(defaultSettings)
        .filter((name) => !(name === 'backupReminderDays' && value === null))
        .map((name): [string, Record<string, unknown>, string[]] => [
          `${name} is ${JSON.stringify(value)}`,
          { settings: { [name]: value } },
          [name],
        ]),
      ...['x', 'y', 'width', 'height'].map((side): [string, Record<string, unknown>, string[]] => [
        `the window's ${side} is ${JSON.stringify(value)}`,
        { windowBounds: { x: 1, y: 2, width: 900, height: 700, [side]: value === -1 ? -1e15 : value } },
        ['windowBounds'],
      ]),
    ],
  ),
  [
    'it knows 100,000 vaults',
    {
      settings: { rememberVaults: true },
      knownVaults: Array.from({ length: 100_000 }, (_, at) => ({ ...vault, folder: `/v/${at}` })),
    },
    ['knownVaults'],
  ],
  [
    'the path of a vault is a megabyte',
    { settings: { rememberVaults: true }, knownVaults: [vault, { ...vault, folder: 'x'.repeat(1_000_000) }] },
    ['knownVaults'],
  ],
];

describe('settings out of every bound', () => {
  it.each(hostile)(
    'when %s the rest stays, it is told once, and nothing is too long',
    (_what, content, told) => {
      writeFileSync(path, JSON.stringify(content));
      const store = openStore();
      expect(store.setBack).toEqual(told);
      expect(settings.parse(store.read())).toEqual(store.read());
      expect(store.knownVaults().length).toBeLessThanOrEqual(10);
      const screen = { x: 0, y: 0, width: 1920, height: 1080 };
      const bounds = boundsWithin(store.windowBounds(), [screen]);
      expect(bounds).toEqual(boundsWithin(bounds, [screen]));
      expect(statSync(path).size).toBeLessThan(5_000);
      expect(openStore().setBack).toEqual([]);
    },
  );

  it('that are within them are told of nothing: the control', () => {
    const bounds = { x: 1, y: 2, width: 900, height: 700 };
    writeFileSync(
      path,
      JSON.stringify({
        settings: { ...defaultSettings, rememberVaults: true },
        windowBounds: bounds,
        knownVaults: [vault],
      }),
    );
    const store = openStore();
    expect(store.setBack).toEqual([]);
    expect(store.windowBounds()).toEqual(bounds);
    expect(store.knownVaults()).toEqual([vault]);
  });

  it('one vault that is damaged takes no other with it', () => {
    const damaged = { ...vault, folder: '/v/2', lastOpenedAt: 'yesterday' };
    writeFileSync(
      path,
      JSON.stringify({ settings: { rememberVaults: true }, knownVaults: [damaged, vault] }),
    );
    expect(openStore().knownVaults()).toEqual([vault]);
  });

  it('in a file of any size, or in what is no file, are put aside before they are read', () => {
    writeFileSync(path, 'x'.repeat(2_000_000));
    expect(setAsideForeignFile(path)).toBe(true);
    expect(openStore().read()).toEqual(defaultSettings);
    rmSync(path, { force: true });
    mkdirSync(path);
    rmSync(`${path}.unreadable`);
    expect(setAsideForeignFile(path)).toBe(true);
    openStore().change({ theme: 'dark' });
    expect(setAsideForeignFile(path)).toBe(false);
    expect(openStore().read().theme).toBe('dark');
  });
});

describe('places of vaults', () => {
  it('are known for this run and never written, unless the person wants that', () => {
    const store = openStore();
    store.rememberVault(vault);
    expect(store.knownVaults()).toEqual([vault]);
    expect(readFileSync(path, 'utf8')).not.toContain('juniper');
    expect(openStore().knownVaults()).toEqual([]);

    store.change({ rememberVaults: true });
    expect(readFileSync(path, 'utf8')).toContain('juniper');
    expect(openStore().knownVaults()).toEqual([vault]);
  });

  it('leave the disk when the person switches that off', () => {
    const store = openStore();
    store.change({ rememberVaults: true });
    store.rememberVault(vault);
    store.change({ rememberVaults: false });
    expect(readFileSync(path, 'utf8')).not.toContain('juniper');
  });

  it('come most recent first, each once, at most ten, and can be forgotten', () => {
    const store = openStore();
    for (let number = 1; number <= 12; number += 1) store.rememberVault({ ...vault, folder: `/v/${number}` });
    store.rememberVault({ ...vault, folder: '/v/5' });
    const folders = () => store.knownVaults().map((known) => known.folder);
    expect(folders()).toHaveLength(10);
    expect(folders().slice(0, 3)).toEqual(['/v/5', '/v/12', '/v/11']);
    store.forgetVault('/v/12');
    expect(folders()).not.toContain('/v/12');
  });
});
