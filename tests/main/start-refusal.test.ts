import { describe, expect, it } from 'vitest';
import { findStartRefusals, refusedVariables } from '#main/start-refusal.ts';

type Conditions = Parameters<typeof findStartRefusals>[0];

const refusals = (args: readonly string[], other: Partial<Conditions> = {}) =>
  findStartRefusals({
    env: {},
    args,
    platform: 'linux',
    isUnderTest: false,
    mayLackSandbox: false,
    ...other,
  }).map(({ kind, name }) => (kind === 'switch' ? `--${name}` : name));
const start = (...given: Parameters<typeof refusals>) => refusals(...given)[0];

describe('the app does not start', () => {
  it.each(refusedVariables)('with %s in the environment, also when it is empty', (name) => {
    for (const value of ['1', '']) {
      expect(start([], { env: { [name]: value } })).toBe(name);
      expect(start([], { env: { [name]: value }, isUnderTest: true })).toBe(name);
    }
  });

  it('with any of several reasons, and knows them all', () => {
    const env = { NODE_OPTIONS: '', SSLKEYLOGFILE: '/tmp/keys' };
    const args = ['--lang=en', '--log-net-log=/tmp/x', '--no-sandbox'];
    expect(refusals(args, { env })).toEqual([
      'NODE_OPTIONS',
      'SSLKEYLOGFILE',
      '--log-net-log',
      '--no-sandbox',
    ]);
  });

  it('with a file for keys on Windows, and starts with the device of an antivirus', () => {
    const keysIn = (SSLKEYLOGFILE: string, platform: NodeJS.Platform) =>
      start([], { env: { SSLKEYLOGFILE }, platform });
    const device = String.raw`\\.\nllMonFltProxy\FFFFD00F4F7C5120`;
    expect(keysIn(device, 'win32')).toBeUndefined();
    for (const file of [
      String.raw`C:\keys.log`,
      String.raw`\\computer\share\keys.log`,
      String.raw`\.\keys`,
      '',
    ]) {
      expect(keysIn(file, 'win32')).toBe('SSLKEYLOGFILE');
    }
    for (const platform of ['linux', 'darwin'] as const)
      expect(keysIn(device, platform)).toBe('SSLKEYLOGFILE');
  });

  it('with a variable that loads other code into it', () => {
    for (const name of ['DYLD_INSERT_LIBRARIES', 'LD_AUDIT']) {
      expect(start([], { env: { [name]: '/home/office/other.so' } })).toBe(name);
    }
  });

  it.each([
    'allow-file-access-from-files',
    'browser-subprocess-path',
    'disable-web-security',
    'enable-logging',
    'host-resolver-rules',
    'inspect',
    'inspect-brk',
    'js-flags',
    'load-extension',
    'log-file',
    'log-net-log',
    'no-sandbox',
    'proxy-pac-url',
    'proxy-server',
    'remote-debugging-address',
    'remote-debugging-pipe',
    'remote-debugging-port',
    'renderer-cmd-prefix',
    'require',
    'single-process',
    'ssl-key-log-file',
    'trace-startup',
    'v',
    'vmodule',
    'what-the-next-version-brings',
  ])('with --%s, with or without a value, with one dash or two', (name) => {
    for (const argument of [`--${name}`, `--${name}=1`, `-${name}`, `-${name}=1`]) {
      expect(start(['--lang=en', argument])).toBe(`--${name}`);
    }
  });

  it('with white space around a switch, which Chromium drops', () => {
    for (const space of [' ', '\t', '\r\n', '\u00A0', '\u0085', '\u180E', '\u3000']) {
      for (const platform of ['linux', 'darwin', 'win32'] as const) {
        const debuggerSwitch = `${space}--remote-debugging-port=9222${space}`;
        expect(start([debuggerSwitch], { platform })).toBe('--remote-debugging-port');
        expect(start([`${space}-inspect${space}`], { platform })).toBe('--inspect');
      }
      expect(start([`${space}/proxy-server=x`], { platform: 'win32' })).toBe('--proxy-server');
    }
    expect(start([' /home/office/casekeep '])).toBeUndefined();
  });

  it('with a slash or in capital letters on Windows, where Chromium takes both', () => {
    for (const argument of ['/proxy-server=x', '/Proxy-Server=x', '--PROXY-SERVER=x']) {
      expect(start([argument], { platform: 'win32' })).toBe('--proxy-server');
    }
    expect(start(['/home/office/casekeep'])).toBeUndefined();
  });

  it('with a debugger in a test, unless it is the one that drives the test', () => {
    expect(start(['--inspect=0', '--remote-debugging-port=0'], { isUnderTest: true })).toBeUndefined();
    expect(start(['--inspect-brk=0'], { isUnderTest: true })).toBe('--inspect-brk');
    expect(start(['--proxy-server=x'], { isUnderTest: true })).toBe('--proxy-server');
  });

  it('without a sandbox, unless it is run by root while it is developed', () => {
    expect(start(['--no-sandbox'], { mayLackSandbox: true })).toBeUndefined();
    expect(start(['--no-sandbox'], { isUnderTest: true })).toBe('--no-sandbox');
  });
});

it('the app starts with an ordinary environment and what a desktop gives it', () => {
  const env = {
    PATH: '/bin',
    HTTP_PROXY: 'http://example.org',
    LANG: 'bo_CN.UTF-8',
    GTK_MODULES: 'gail:atk-bridge',
    LD_PRELOAD: 'libgtk3-nocsd.so.0',
  };
  expect(start(['/opt/casekeep', '--user-data-dir=/tmp/x', '--ozone-platform=wayland'], { env })).toBe(
    undefined,
  );
  expect(start(['-psn_0_12345'], { platform: 'darwin' })).toBeUndefined();
});
