import { describe, expect, it } from 'vitest';
import { findStartRefusal } from '#main/start-refusal.ts';

const start = (env: Record<string, string>, switches: readonly string[], isPackaged = true) =>
  findStartRefusal({ env, hasSwitch: (name) => switches.includes(name), isPackaged });

describe('the app does not start', () => {
  it.each(['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'ELECTRON_LOG_ASAR_READS'])(
    'with %s in the environment',
    (name) => {
      expect(start({ [name]: '1' }, [])).toBe(name);
      expect(start({ [name]: '1' }, [], false)).toBe(name);
    },
  );

  it.each(['no-sandbox', 'remote-debugging-port', 'inspect', 'enable-logging', 'log-net-log'])(
    'with --%s once it is packaged',
    (name) => {
      expect(start({}, [name])).toBe(`--${name}`);
      expect(start({}, [name], false)).toBeUndefined();
    },
  );
});

it('the app starts with an ordinary environment and its own switches', () => {
  expect(start({ PATH: '/bin', HTTP_PROXY: 'http://example.org' }, ['user-data-dir'])).toBeUndefined();
});
