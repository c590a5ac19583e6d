import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { letWordsStand } from '#core/cli/commands/dossier-command.ts';
import { inventedContacts } from '#core/demo/invented-contacts.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import { identityChoices } from '#shared/dossier/projection/identity-choices.ts';
import { connect } from '#shared/ipc/connect.ts';
import { contract, type Api } from '#shared/contract.ts';
import type { Port } from '#shared/ipc/port.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { resourcesOf, unpackArchive } from './list-package.ts';
import { makePackages, repository } from './make-packages.ts';
import type { System } from './made-up-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-packaged-core-'));
afterAll(() => rmSync(folder, { recursive: true }));

const system = process.platform as System;
const { option, packageName } = {
  darwin: { option: '--mac', packageName: 'mac*' },
  linux: { option: '--linux', packageName: 'linux*-unpacked' },
  win32: { option: '--win', packageName: 'win*-unpacked' },
}[system];
let resources = '';

/** Plain Node cannot look into an archive: what is in it stands in a folder of its name, at the same place. */
beforeAll(async () => {
  await makePackages({ into: folder, targets: [option, 'dir', `--${process.arch}`] });
  const [name = ''] = globSync(packageName, { cwd: folder });
  resources = resourcesOf(join(folder, name), system);
  const archive = join(resources, 'app.asar');
  unpackArchive(archive, `${archive}-unpacking`);
  rmSync(archive);
  renameSync(`${archive}-unpacking`, archive);
}, 120_000);

/** With each answer core notes which libraries of packages its process has loaded. */
const noteLibraries = `
  const { writeFileSync } = await import('node:fs');
  const send = process.send;
  process.report.excludeNetwork = true;
  process.send = (message) => {
    if (message.type === 'done') {
      const loaded = process.report.getReport().sharedObjects.filter((name) => name.endsWith('.node'));
      writeFileSync('libraries.json', JSON.stringify(loaded));
    }
    return Reflect.apply(send, process, [message]);
  };`;

function librariesOf(work: string): unknown {
  return JSON.parse(readFileSync(join(work, 'libraries.json'), 'utf8'));
}

const library = `${process.platform}-${process.arch}/@signalapp+sqlcipher.node`;

/**
 * Core of the package, far from the repository: whatever it finds is in the package. Like a process of Electron it is
 * told where the resources are.
 */
async function startPackagedCore(work: string): Promise<{ readonly api: Api }> {
  const before = `process.resourcesPath = ${JSON.stringify(resources)};${noteLibraries}`;
  const child = fork(join(resources, 'app.asar/out/main/core-start.js'), [], {
    serialization: 'advanced',
    cwd: work,
    env: {},
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(before)}`],
  });
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const port: Port = {
    post: (message) => void child.send(message as object),
    listen(listener) {
      child.on('message', listener);
      return () => child.off('message', listener);
    },
  };
  const connection = connect(contract, port);
  void exited.then(() => connection.close());
  await once(child, 'spawn');
  return { api: connection.api };
}

function workFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

it('nothing in the package names the folder in which it was made', () => {
  const scripts = globSync('app.asar/out/**/*.{js,cjs}', { cwd: resources });
  expect(scripts.length).toBeGreaterThan(5);
  const named = scripts.filter((file) => readFileSync(join(resources, file), 'utf8').includes(repository));
  expect(named).toEqual([]);
});

describe('core, started from the package alone', () => {
  it('finds its word lists and threads: it suggests a passphrase and makes a vault that opens with it', async () => {
    const work = workFolder('vault');
    const { api } = await startPackagedCore(work);
    const { passphrase } = await api.vault.suggestPassphrase({ language: 'en' });
    expect(passphrase.split(' ')).toHaveLength(6);
    expect((await api.vault.suggestPassphrase({ language: 'zh-Hans' })).passphrase).toMatch(
      /\p{Script=Han}/u,
    );
    const paths = { folder: join(work, 'a.casekeep') };
    await api.vault.create({ folder: randomUUID(), passphrase, displayName: 'A' }, { paths });
    expect((await api.history.receipt()).words.length).toBeGreaterThan(0);
  });

  it('finds its fonts, WebAssembly and pdf.js: it exports a dossier in three scripts, without a library that draws', async () => {
    const work = workFolder('dossier');
    const core = await startPackagedCore(work);
    const target = join(work, 'dossier.pdf');
    const { pages } = await exportDossier(core.api, join(work, 'training.casekeep'), target);
    expect(pages).toBeGreaterThan(4);
    const pdf = readFileSync(target, 'latin1');
    for (const font of ['NotoSans-Regular', 'NotoSansSC-Regular', 'NotoNaskhArabic']) {
      expect(pdf).toContain(font);
    }
    expect(librariesOf(work)).toEqual([expect.stringContaining(library)]);
  });
});

async function exportDossier(api: Api, vault: string, target: string) {
  await api.vault.openTraining({ folder: randomUUID() }, { paths: { folder: vault } });
  const { rows } = await api.case.list({ sort: 'reference', direction: 'ascending', filter: {}, page: 0 });
  const caseId = rows.find(({ reference }) => reference === 'CASE-2026-9001')?.id;
  if (caseId === undefined) throw new Error('the training vault has no such case');
  const people = identityChoices(await api.person.listInCase({ caseId }), () => 'pseudonym');
  const request = {
    ...blankRequest(caseId, 'zh-Hans'),
    recipient: 'UN',
    preparedBy: 'A',
    people,
  };
  await letWordsStand({ api }, request, inventedContacts);
  return api.dossier.export({ request, target: randomUUID() }, { paths: { target } });
}

/** The packager links files instead of copying them: writing into one would alter that of the repository. */
function replaceFile(path: string, bytes: Uint8Array): void {
  rmSync(path);
  writeFileSync(path, bytes);
}

describe('a part of the package that was exchanged is not used', () => {
  /** Puts one more byte behind a file, for one test. */
  function alter(file: string): void {
    const path = join(resources, file);
    const whole = readFileSync(path);
    replaceFile(path, Buffer.concat([whole, Buffer.of(0)]));
    onTestFinished(() => replaceFile(path, whole));
  }

  it('a word list', async () => {
    alter('word-lists/eff-large.txt');
    const { api } = await startPackagedCore(workFolder('altered-list'));
    expect(await failureOf(() => api.vault.suggestPassphrase({ language: 'en' }))).toMatchObject({
      code: 'app/damaged',
      params: { file: 'eff-large.txt' },
    });
    expect((await api.vault.suggestPassphrase({ language: 'zh-Hans' })).passphrase).not.toBe('');
  });

  it('a font', async () => {
    alter('fonts/noto-naskh-arabic-regular.ttf');
    const work = workFolder('altered-font');
    const { api } = await startPackagedCore(work);
    const target = join(work, 'dossier.pdf');
    expect(await failureOf(() => exportDossier(api, join(work, 'training.casekeep'), target))).toMatchObject({
      code: 'app/damaged',
      params: { file: 'noto-naskh-arabic-regular.ttf' },
    });
    expect(globSync('*.pdf', { cwd: work })).toEqual([]);
  });

  it.runIf(system !== 'darwin')('the library that holds the database: it is not even loaded', async () => {
    alter(`app.asar/node_modules/@signalapp/sqlcipher/prebuilds/${library}`);
    const work = workFolder('altered-library');
    const core = await startPackagedCore(work);
    expect(await failureOf(() => core.api.vault.suggestPassphrase({ language: 'en' }))).toMatchObject({
      code: 'app/damaged',
      params: { file: '@signalapp+sqlcipher.node' },
    });
    expect(librariesOf(work)).toEqual([]);
  });
});
