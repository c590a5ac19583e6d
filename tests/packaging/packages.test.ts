import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStartRefusals } from '#main/start-refusal.ts';
import { parseSha256Sums } from '#shared/resources/sha256-sums.ts';
import { listResources, readArchived, readText, resourcesOf, sizeBesideFonts } from './list-package.ts';
import type { System } from './made-up-electron.ts';
import { makePackages, repository } from './make-packages.ts';
import { madeUpLinuxTools } from './made-up-linux-tools.ts';
import { wrongFuses } from './required-fuses.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Elsewhere the packager would fetch tools of its own to make an AppImage and a deb. */
const makesLinuxTargets = process.platform === 'linux';
/** The packager makes none for macOS on Windows. */
const makesMacPackages = process.platform !== 'win32';
const linuxTools = madeUpLinuxTools(folder);

beforeAll(async () => {
  await makePackages({
    into: folder,
    targets: [
      '--linux',
      ...(makesLinuxTargets ? ['AppImage', 'deb'] : ['dir']),
      '--win',
      'dir',
      ...(makesMacPackages ? ['--mac', 'dir'] : []),
      '--x64',
      '--arm64',
    ],
    env: linuxTools.env,
  });
}, 120_000);

const { version } = JSON.parse(readText(repository, 'package.json')) as { readonly version: string };

const allPackages = [
  ['linux', 'x64', 'linux-unpacked'],
  ['linux', 'arm64', 'linux-arm64-unpacked'],
  ['win32', 'x64', 'win-unpacked'],
  ['win32', 'arm64', 'win-arm64-unpacked'],
  ['darwin', 'x64', 'mac'],
  ['darwin', 'arm64', 'mac-arm64'],
] as const;
const packages = allPackages.filter(([system]) => makesMacPackages || system !== 'darwin');

const fonts = ['noto-naskh-arabic', 'noto-sans', 'noto-sans-sc', 'noto-serif-tibetan'];
/** For messages and names in other scripts; they have one weight. */
const otherFonts = [
  'noto-emoji',
  ...'adlam armenian bengali devanagari ethiopic georgian gujarati gurmukhi hebrew hk kannada khmer kr lao lisu malayalam'
    .concat(
      ' math mongolian myanmar nko oriya sinhala symbols symbols-2 syriac tamil telugu thaana thai tifinagh yi',
    )
    .split(' ')
    .map((script) => `noto-sans-${script}`),
];
const addon = (system: System, arch: string) =>
  `node_modules/@signalapp/sqlcipher/prebuilds/${system}-${arch}/@signalapp+sqlcipher.node`;

/** All that may stand beside the files of Electron, and all that must. A star is the part of a name that the build makes up. */
function allowed(system: System, arch: string): readonly string[] {
  return [
    'LICENSE.txt',
    'THIRD-PARTY-NOTICES.txt',
    'app.asar/node_modules/@signalapp/sqlcipher/dist/index.mjs',
    'app.asar/node_modules/@signalapp/sqlcipher/package.json',
    `app.asar/${addon(system, arch)} (outside)`,
    'app.asar/node_modules/harfbuzzjs/dist/harfbuzz.js',
    'app.asar/node_modules/harfbuzzjs/dist/harfbuzz.wasm',
    'app.asar/node_modules/harfbuzzjs/dist/index.mjs',
    'app.asar/node_modules/harfbuzzjs/package.json',
    'app.asar/node_modules/node-gyp-build/index.js',
    'app.asar/node_modules/node-gyp-build/node-gyp-build.js',
    'app.asar/node_modules/node-gyp-build/package.json',
    'app.asar/node_modules/pdfjs-dist/legacy/build/pdf.mjs',
    'app.asar/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs',
    'app.asar/node_modules/pdfjs-dist/package.json',
    'app.asar/out/main/*.js',
    'app.asar/out/main/argon2id-worker.js',
    'app.asar/out/main/authenticate-pages-worker.js',
    'app.asar/out/main/core-start.js',
    'app.asar/out/main/main.js',
    'app.asar/out/main/read-pdf-worker.js',
    'app.asar/out/preload/preload.cjs',
    'app.asar/out/renderer/assets/*.css',
    'app.asar/out/renderer/assets/*.js',
    'app.asar/out/renderer/fonts.css',
    'app.asar/out/renderer/index.html',
    'app.asar/package.json',
    'app.asar/resources/fonts/SHA256SUMS',
    'app.asar/resources/native/SHA256SUMS',
    'app.asar/resources/word-lists/SHA256SUMS',
    `app.asar.unpacked/${addon(system, arch)}`,
    'casekeep.cdx.json',
    ...fonts.flatMap((font) => [
      `fonts/${font}-OFL.txt`,
      `fonts/${font}-bold.ttf`,
      `fonts/${font}-regular.ttf`,
    ]),
    ...otherFonts.flatMap((font) => [`fonts/${font}-OFL.txt`, `fonts/${font}-regular.ttf`]),
    'guide/casekeep-quick-guide-en.pdf',
    'guide/casekeep-quick-guide-zh-Hans.pdf',
    'word-lists/bip39-zh-hans-LICENSE.txt',
    'word-lists/bip39-zh-hans.txt',
    'word-lists/eff-large-LICENSE.txt',
    'word-lists/eff-large.txt',
    ...(system === 'darwin' ? ['icon.icns'] : []),
    // Put there for the deb, which installs it.
    ...(system === 'linux' && makesLinuxTargets ? ['apparmor-profile'] : []),
  ];
}

const literal = (text: string) => text.replaceAll(/[$()*+.[\]^{|}]/gu, String.raw`\$&`);

/** Names that are too many or missing. */
function differences(files: readonly string[], allowedFiles: readonly string[]): readonly string[] {
  const patterns = allowedFiles.map((name) => ({
    name,
    regExp: new RegExp(`^${name.split('*').map(literal).join('[^/]+')}$`, 'u'),
  }));
  return [
    ...files
      .filter((file) => !patterns.some(({ regExp }) => regExp.test(file)))
      .map((file) => `too many: ${file}`),
    ...patterns
      .filter(({ regExp }) => !files.some((file) => regExp.test(file)))
      .map(({ name }) => `missing: ${name}`),
  ];
}

describe.each(packages)('the package for %s %s', (system, arch, name) => {
  const resources = resourcesOf(join(folder, name), system);

  it('holds what is allowed and nothing else', () => {
    expect(differences(listResources(resources), allowed(system, arch))).toEqual([]);
  });

  it('is smaller than 25 MB beside the fonts and Electron', () => {
    const bytes = sizeBesideFonts(resources);
    expect(bytes).toBeLessThan(25_000_000);
    expect(bytes).toBeGreaterThan(10_000_000);
  });

  it('has beside the archive the files whose sums are in it', () => {
    const archive = join(resources, 'app.asar');
    const sumsOf = (kind: string) =>
      parseSha256Sums(readArchived(archive, join('resources', kind, 'SHA256SUMS')).toString('utf8'));
    const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    for (const kind of ['fonts', 'word-lists']) {
      expect(sumsOf(kind).size).toBeGreaterThan(1);
      for (const [file, sum] of sumsOf(kind)) expect(sha256(join(resources, kind, file))).toBe(sum);
    }
    const library = `${system}-${arch}/@signalapp+sqlcipher.node`;
    expect(sumsOf('native').get(library)).toBe(
      sha256(join(resources, 'app.asar.unpacked', addon(system, arch))),
    );
  });
});

it('a file too many, another system and a missing file are noticed', () => {
  const files = listResources(resourcesOf(join(folder, 'linux-unpacked'), 'linux'));
  const list = allowed('linux', 'x64');
  const canvas = 'app.asar/node_modules/@napi-rs/canvas/index.js';
  expect(differences([...files, canvas], list)).toEqual([`too many: ${canvas}`]);
  expect(differences(files, allowed('linux', 'arm64'))).toHaveLength(4);
  const withoutWasm = files.filter((file) => !file.endsWith('harfbuzz.wasm'));
  expect(differences(withoutWasm, list)).toHaveLength(1);
});

it('every fuse of the program that is packaged is set, and Electron as it comes has other ones', async () => {
  expect(await wrongFuses(join(folder, 'linux-unpacked', 'casekeep'))).toEqual([]);
  expect(await wrongFuses(join(folder, 'win-unpacked', 'Casekeep.exe'))).toEqual([]);
  expect(await wrongFuses(join(folder, 'electron-linux', 'electron'))).toContain('RunAsNode');
});

describe.runIf(makesLinuxTargets)('what Linux starts', () => {
  it('has names that tell the system, the processor and, as Debian does, the version', () => {
    const made = globSync('casekeep*', { cwd: folder }).map((name) => name.replace(version, 'VERSION'));
    expect(made.toSorted()).toEqual([
      'casekeep-VERSION-linux-arm64.AppImage',
      'casekeep-VERSION-linux-x86_64.AppImage',
      'casekeep_VERSION_amd64.deb',
      'casekeep_VERSION_arm64.deb',
    ]);
  });

  const archs = ['x64', 'arm64'];
  const execOf = (desktopEntry: string) => /^Exec=(.*)$/mu.exec(desktopEntry)?.[1];

  it.each(archs)('the entry of the AppImage for %s asks for nothing that the start refuses', (arch) => {
    expect(execOf(readText(folder, `AppDir-${arch}`, 'casekeep.desktop'))).toBe('AppRun %U');
  });

  it.each(archs)(
    'so does the one of the deb for %s, which also brings what lets it have a sandbox',
    (arch) => {
      const deb = join(folder, `deb-${arch}`);
      expect(execOf(readText(deb, 'desktop'))).toBe('/opt/Casekeep/casekeep %U');
      const script = readText(deb, 'after-install');
      expect(script).toContain("chmod 4755 '/opt/Casekeep/chrome-sandbox'");
      expect(script).toContain("'/opt/Casekeep/resources/apparmor-profile'");
      const profile = readText(
        folder,
        arch === 'x64' ? 'linux-unpacked' : 'linux-arm64-unpacked',
        'resources/apparmor-profile',
      );
      expect(profile).toMatch(/profile "casekeep" "\/opt\/Casekeep\/casekeep"[^}]*userns,/u);
      expect(readText(deb, 'arguments')).not.toMatch(/sandbox$/mu);
    },
  );

  /** What the script in the AppImage hands to the program, where `unshare` ends with a code. */
  function argumentsOf(unshareCode: number): readonly string[] {
    const commands = join(folder, `commands-${String(unshareCode)}`);
    mkdirSync(commands, { recursive: true });
    writeFileSync(join(commands, 'unshare'), `#!/bin/sh\nexit ${String(unshareCode)}\n`);
    chmodSync(join(commands, 'unshare'), 0o755);
    const appDir = join(folder, 'AppDir-x64');
    writeFileSync(join(appDir, 'casekeep'), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    chmodSync(join(appDir, 'casekeep'), 0o755);
    const { stdout, status } = spawnSync(join(appDir, 'AppRun'), [], {
      encoding: 'utf8',
      env: { PATH: `${commands}:${process.env['PATH'] ?? ''}` },
    });
    expect(status).toBe(0);
    return stdout.split('\n').filter((line) => line !== '');
  }

  const refusalsOf = (args: readonly string[]) =>
    findStartRefusals({ env: {}, args, platform: 'linux', isUnderTest: false, mayLackSandbox: false });

  it('the AppImage starts where there are user namespaces, and is refused where its script finds none', () => {
    expect(argumentsOf(0)).toEqual([]);
    expect(refusalsOf(argumentsOf(0))).toEqual([]);
    expect(argumentsOf(1)).toEqual(['--no-sandbox']);
    expect(refusalsOf(argumentsOf(1))).toEqual([{ kind: 'switch', name: 'no-sandbox' }]);
  });
});

it('the icons that the packages name are there', () => {
  const icons = [...readText(repository, 'electron-builder.yml').matchAll(/icon: (\S+)/gu)].map(
    ([, path]) => path ?? '',
  );
  expect(icons).toHaveLength(3);
  for (const icon of icons) expect(existsSync(join(repository, icon))).toBe(true);
});
