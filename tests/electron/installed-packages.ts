import { execFileSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openExpectations } from './expectations.ts';
import { keyStoreItems } from './key-store-items.ts';
import { watchProgram } from './watch-program.ts';

/**
 * `node tests/electron/installed-packages.ts deb` (or AppImage, nsis, portable, dmg), after `npm run package`: installs
 * the package of this computer from `dist/` as a person would, starts it, looks after ten seconds, and takes it away
 * again. The deb needs sudo.
 */
const ALIVE_AFTER_MS = 10_000;

interface Installed {
  readonly program: string;
  readonly remove: () => void;
}

const dist = join(import.meta.dirname, '..', '..', 'dist');
/** Packagers call one architecture by several names. */
const architecture = process.arch === 'arm64' ? /arm64|aarch64/u : /x64|x86_64|amd64/u;
const scratch = mkdtempSync(join(tmpdir(), 'casekeep-installed-'));

const kinds: Readonly<
  Record<string, { readonly pattern: string; readonly install: (file: string) => Installed }>
> = {
  deb: {
    pattern: '*.deb',
    install: (file) => {
      run('sudo', ['apt-get', 'install', '--yes', file]);
      return {
        program: '/opt/Casekeep/casekeep',
        remove: () => run('sudo', ['apt-get', 'remove', '--yes', 'casekeep']),
      };
    },
  },
  AppImage: {
    pattern: '*.AppImage',
    install: (file) => {
      chmodSync(file, 0o755);
      return { program: file, remove: () => undefined };
    },
  },
  nsis: {
    pattern: '*-setup.exe',
    install: (file) => {
      const folder = join(scratch, 'Casekeep');
      // The place comes last and unquoted, as NSIS wants it.
      run(file, ['/S', `/D=${folder}`]);
      return {
        program: join(folder, 'Casekeep.exe'),
        remove: () => run(join(folder, 'Uninstall Casekeep.exe'), ['/S']),
      };
    },
  },
  portable: {
    pattern: '*-portable.exe',
    install: (file) => ({ program: file, remove: () => undefined }),
  },
  dmg: {
    pattern: '*.dmg',
    install: (file) => {
      const disk = join(scratch, 'disk');
      mkdirSync(disk);
      run('hdiutil', ['attach', '-nobrowse', '-readonly', '-mountpoint', disk, file]);
      run('ditto', [join(disk, 'Casekeep.app'), join(scratch, 'Casekeep.app')]);
      run('hdiutil', ['detach', disk]);
      return {
        program: join(scratch, 'Casekeep.app', 'Contents', 'MacOS', 'Casekeep'),
        remove: () => undefined,
      };
    },
  },
};

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

const kind = kinds[process.argv[2] ?? ''];
if (kind === undefined) {
  process.stderr.write(`Say which package: ${Object.keys(kinds).join(', ')}.\n`);
  process.exit(2);
}
const file = globSync(join(dist, kind.pattern)).find((path) => architecture.test(path));
if (file === undefined) {
  process.stderr.write(
    `There is no ${kind.pattern} for ${process.arch} in dist: run \`npm run package\` first.\n`,
  );
  process.exit(2);
}

const { expect, end } = openExpectations();
const before = keyStoreItems();
const installed = kind.install(file);
try {
  const found = await watchProgram(installed.program, ALIVE_AFTER_MS);
  const seen = `exit code ${String(found.exitCode)}, written: ${found.written}`;
  expect('alive after ten seconds', found.exitCode === null, seen);
  expect(
    'it has a page',
    found.commands.some((line) => line.includes('--type=renderer')),
    seen,
  );
  const unsafe = found.commands.filter((line) => line.includes('--no-sandbox'));
  expect('nothing runs with --no-sandbox', unsafe.length === 0, unsafe.join('\n'));
  if (found.arePagesFiltered !== undefined) {
    expect('the kernel filters what pages may call', found.arePagesFiltered);
  }
  const items = keyStoreItems().filter((item) => !before.includes(item));
  expect('the key store of the system has nothing new', items.length === 0, items.join(', '));
} finally {
  installed.remove();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}
end();
