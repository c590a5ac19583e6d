interface StartConditions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hasSwitch: (name: string) => boolean;
  /** Playwright and a root shell need some of the switches while developing. */
  readonly isPackaged: boolean;
}

/** Each writes what the app does into a file or to a terminal (security.md §3.1, Logs). */
const refusedVariables = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'ELECTRON_LOG_ASAR_READS'];

const refusedSwitches = [
  'no-sandbox',
  'disable-web-security',
  'enable-logging',
  'inspect',
  'inspect-brk',
  'js-flags',
  'log-net-log',
  'remote-debugging-pipe',
  'remote-debugging-port',
];

/** The name of what makes this start unsafe, or undefined. */
export function findStartRefusal({ env, hasSwitch, isPackaged }: StartConditions): string | undefined {
  const variable = refusedVariables.find((name) => env[name] !== undefined);
  if (variable !== undefined) return variable;
  if (!isPackaged) return undefined;
  const refused = refusedSwitches.find(hasSwitch);
  return refused === undefined ? undefined : `--${refused}`;
}
