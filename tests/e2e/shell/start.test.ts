import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..', '..');

/** `npm start` where Electron's binary cannot be had, on a Linux computer with little installed. */
function start(env: Record<string, string>) {
  return spawnSync(process.execPath, ['electron/start.ts'], {
    cwd: repository,
    encoding: 'utf8',
    env: { CASEKEEP_RUNTIME: 'stand-in', PATH: dirname(process.execPath), HOME: '/nonexistent', ...env },
  });
}

describe('npm start without Electron', () => {
  it.each([
    ['a display', {}, 'there is no display'],
    ['a browser', { DISPLAY: ':99' }, 'there is no Chromium, Chrome or Edge on this computer'],
  ])(
    'and without %s says so in one sentence and names the way that needs no window',
    (_name, env, reason) => {
      const { status, stderr } = start(env);
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(reason);
      expect(stderr).toContain('npm run demo');
    },
  );
});
