import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedSettings } from '../../support/electron-stand-in/recorded-settings.ts';
import { launchStandIn } from '../../support/launch-stand-in.ts';
import type { LaunchedApp } from '../../support/launch-app.ts';
import { findWrongSettings, requiredSettings } from './required-settings.ts';

const repository = join(import.meta.dirname, '..', '..', '..');

/** Always in the stand-in: real Electron does not say what it was told. */
let app: LaunchedApp;
let recorded: RecordedSettings;

beforeAll(async () => {
  app = await launchStandIn({
    mainFolder: repository,
    mainScript: join(repository, 'out', 'main', 'main.js'),
    userData: mkdtempSync(join(tmpdir(), 'casekeep-settings-')),
    headless: true,
  });
  recorded = await app.recordedSettings();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(app.userData, { recursive: true, maxRetries: 5 });
});

describe('main asks Electron', () => {
  it('for everything on the list and for nothing that is forbidden', () => {
    expect(findWrongSettings(recorded)).toEqual([]);
  });

  it('to keep session data and crash dumps in a folder that is wiped', () => {
    expect(recorded['path.sessionData']).toBe(join(app.userData, 'session'));
    expect(recorded['path.crashDumps']).toContain(join(app.userData, 'session'));
  });

  it('to give core nothing of the environment that says who the person is', () => {
    expect(String(recorded['core process.env'])).not.toMatch(/HOME|USER|PATH|LOGNAME|DISPLAY/u);
  });
});

describe('the list notices', () => {
  it.each(Object.keys(requiredSettings))('that %s is missing or different', (path) => {
    const { [path]: _removed, ...others } = recorded;
    expect(findWrongSettings(others)).toEqual([path]);
    expect(findWrongSettings({ ...recorded, [path]: 'different' })).toEqual([path]);
  });

  it('that a door was opened', () => {
    expect(findWrongSettings({ ...recorded, 'scheme.app.bypassCSP': false })).toEqual([
      'scheme.app.bypassCSP',
    ]);
  });
});
