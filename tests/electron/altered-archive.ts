import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findPackagedApp } from '../support/find-packaged-app.ts';
import { alterArchive } from './alter-archive.ts';
import { openExpectations } from './expectations.ts';
import { watchProgram } from './watch-program.ts';

/**
 * `node tests/electron/altered-archive.ts`, after `npm run package`: a copy of the program starts, and one with a byte
 * changed in its archive does not. Windows and macOS only: on Linux Electron compares its archive with nothing.
 */
const LOOK_AFTER_MS = 10_000;

if (process.platform === 'linux') {
  process.stderr.write('On Linux Electron compares its archive with nothing, and the limits say so.\n');
  process.exit(2);
}
const program = findPackagedApp();
if (program === undefined) {
  process.stderr.write('There is no unpacked program in dist: run `npm run package` first.\n');
  process.exit(2);
}

/** What is copied, and the program and the archive in it. */
const isMac = process.platform === 'darwin';
const original = isMac ? join(dirname(program), '..', '..') : dirname(program);
const inside = isMac ? join('Contents', 'MacOS', basename(program)) : basename(program);
const archive = isMac ? join('Contents', 'Resources', 'app.asar') : join('resources', 'app.asar');

const { expect, end } = openExpectations();
for (const altered of [undefined, 'list', 'script'] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-altered-'));
  const copy = join(folder, basename(original));
  try {
    cpSync(original, copy, { recursive: true, verbatimSymlinks: true });
    if (altered !== undefined) alterArchive(join(copy, archive), altered);
    const { exitCode, written } = await watchProgram(join(copy, inside), LOOK_AFTER_MS);
    const seen = `exit code ${String(exitCode)}, written: ${written}`;
    if (altered === undefined) expect('the program as it is starts', exitCode === null, seen);
    else
      expect(
        `with one byte changed in the ${altered} it does not`,
        exitCode !== null && exitCode !== 0,
        seen,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}
end();
