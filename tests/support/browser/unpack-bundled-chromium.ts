import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FoundBrowser } from './find-browser.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const cacheFolder = join(repository, '.cache');

/** Run in a child process, because the package unpacks to TMPDIR and looks at it when imported. */
const unpackScript = `
  import Chromium from '@sparticuz/chromium';
  await Chromium.executablePath();
`;

/** The package's own file names folders of a cloud machine; without any font Chromium ends itself. */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (Linux x64, headless) and the system libraries it
 * brings along, once per version. Safe when several processes do it at the same time: each unpacks into
 * a folder of its own, and the first to finish gives it the final name.
 */
export async function unpackBundledChromium(): Promise<FoundBrowser> {
  const description = readFileSync(findPackageJSON('@sparticuz/chromium', import.meta.url) ?? '', 'utf8');
  const { version } = JSON.parse(description) as { readonly version: string };
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cacheFolder, { recursive: true });
    const partial = mkdtempSync(join(cacheFolder, 'unpacking-'));
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackScript], {
      cwd: repository,
      env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    writeFileSync(join(partial, 'fonts.conf'), fontsConfiguration);
    publish(partial, folder);
  }
  return {
    kind: 'bundled',
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function publish(partial: string, folder: string): void {
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true, maxRetries: 5 });
    if (!existsSync(folder)) throw error;
  }
}
