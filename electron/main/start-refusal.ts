const DEVICES_OF_WINDOWS = '\\\\.\\';

interface StartConditions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the process, without the program itself. */
  readonly args: readonly string[];
  readonly platform: NodeJS.Platform;
  /** Tests drive Electron through its debugger, which a packaged app never lets in. */
  readonly isUnderTest: boolean;
  /** Chromium has no sandbox for root; a packaged app does not run without one. */
  readonly mayLackSandbox: boolean;
}

/**
 * Each makes Electron, Node, Chromium or the toolkit below write what the app does, or what a person types, into a file
 * or to a terminal, or loads other code into it (security.md §3.1, Logs). Out of reach is code that is there before
 * ours and hides itself; and LD_PRELOAD and GTK_MODULES are left alone, since ordinary desktops set them, for window
 * frames and for screen readers.
 */
export const refusedVariables = [
  'CHROME_LOG_FILE',
  'DYLD_INSERT_LIBRARIES',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'ELECTRON_LOG_ASAR_READS',
  'ELECTRON_LOG_FILE',
  'ELECTRON_RUN_AS_NODE',
  'G_DBUS_DEBUG',
  'LD_AUDIT',
  'NODE_DEBUG',
  'NODE_DEBUG_NATIVE',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'SSLKEYLOGFILE',
  'WAYLAND_DEBUG',
] as const;

/**
 * Chromium has some thousand switches: logs, traces, proxies, debuggers, ports, extensions, other programs in place of
 * its own. What is not among these few, about the screen, the language and the place of settings, is refused.
 */
const allowedSwitches: ReadonlySet<string> = new Set([
  'class',
  'disable-gpu',
  'enable-wayland-ime',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'user-data-dir',
  'wayland-text-input-version',
]);

const switchesOfTests: ReadonlySet<string> = new Set([
  'headless',
  'inspect',
  'remote-debugging-pipe',
  'remote-debugging-port',
]);

/** One thing that makes this start unsafe: its name, for switches without dashes. */
export interface StartRefusal {
  readonly kind: 'variable' | 'switch';
  readonly name: string;
}

/** All that makes this start unsafe. */
export function findStartRefusals(conditions: StartConditions): readonly StartRefusal[] {
  const { env, args, platform } = conditions;
  const variables = refusedVariables.filter((name) => isRefusedVariable(name, env[name], platform));
  const switches = args
    .map((argument) => switchName(argument, platform))
    .filter((name) => name !== undefined)
    .filter((name) => !isAllowed(name, conditions));
  return [
    ...variables.map((name) => ({ kind: 'variable', name }) as const),
    ...switches.map((name) => ({ kind: 'switch', name }) as const),
  ];
}

function isRefusedVariable(name: string, value: string | undefined, platform: NodeJS.Platform): boolean {
  return value !== undefined && !isOfAntivirus(name, value, platform);
}

/**
 * Antivirus programs give every process on Windows a device of theirs for the keys of its connections, of which
 * Casekeep makes none; main takes it out of its environment. A file is somebody's wish to read them later.
 */
function isOfAntivirus(name: string, value: string, platform: NodeJS.Platform): boolean {
  return name === 'SSLKEYLOGFILE' && platform === 'win32' && value.startsWith(DEVICES_OF_WINDOWS);
}

function isAllowed(name: string, { isUnderTest, mayLackSandbox, platform }: StartConditions): boolean {
  return (
    allowedSwitches.has(name) ||
    (isUnderTest && switchesOfTests.has(name)) ||
    (mayLackSandbox && name === 'no-sandbox') ||
    // The Finder of older systems gives every app a serial number.
    (platform === 'darwin' && name.startsWith('psn_'))
  );
}

/** What Chromium drops around an argument (`base/command_line.cc`): more than JavaScript calls white space. */
const outerSpace = /^[\s\u0085\u180E]+|[\s\u0085\u180E]+$/gu;

/** Chromium takes one dash for two, and on Windows a slash and any case. */
function switchName(argument: string, platform: NodeJS.Platform): string | undefined {
  const isWindows = platform === 'win32';
  const switchStart = isWindows ? /^(?:--?|\/)([^=]+)/u : /^--?([^=]+)/u;
  const [, name] = switchStart.exec(argument.replaceAll(outerSpace, '')) ?? [];
  return isWindows ? name?.toLowerCase() : name;
}
