import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Argon2idCost } from '#core/crypto/argon2id-cost.ts';
import { serveCore } from '#core/serve-core.ts';
import { systemDeps } from '#core/system-deps.ts';
import { contract } from '#shared/contract.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import { caseId } from '#shared/ids/ids.ts';
import { connect } from '#shared/ipc/connect.ts';
import { createPortPair } from '#shared/ipc/port.ts';
import { anArchive } from '../core/archive/an-archive.ts';
import { askApp, callApp, sealedCall } from './call-app.ts';
import { isRunning } from './electron-stand-in/is-running.ts';
import { launchApp, type LaunchedApp } from './launch-app.ts';
import { untilEmptied } from './page-ready.ts';

/** What a lock may come in the middle of. */
export const lockSituations = [
  'nothing is under way',
  'an archive is being imported',
  'a dossier is being written',
  'a backup is being copied',
  'a backup is being proved by another process, which is stopped',
  'a passphrase is being tried',
  'a backup is being restored, no vault is open and core is stopped',
  'core does not answer',
] as const;
type LockSituation = (typeof lockSituations)[number];

const passphrase = 'correct horse battery staple';
const LONGEST_OPEN_MINUTES = 60;
const MAX_UNSEEN_PROOFS = 10;

/** A passphrase that takes as long as it does for a person: a lock has to come in the middle. */
const costly: Argon2idCost = { memoryKib: 256 * 1024, iterations: 3, parallelism: 1 };

interface Place {
  readonly ticket: string;
}

export interface LockResult {
  /** Of the processes that had to go, those that were there when the lock came. */
  readonly processIds: readonly number[];
  readonly provers: number;
  /** From the event that locks until the last of them was gone. */
  readonly goneMs: number;
  /** From the event that locks until the emptied window was there again. */
  readonly emptyMs: number;
}

export interface LockTrial {
  /** By name: brings the app to where the work is under way. */
  readonly situations: Readonly<Record<LockSituation, () => Promise<void>>>;
  /** Locks as the machine does when it goes to sleep. */
  readonly lock: () => Promise<LockResult>;
  readonly app: LaunchedApp;
  readonly unlock: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** An app with a vault of 1,500 incidents, and ways to keep it busy. */
export async function openLockTrial(incidents: number): Promise<LockTrial> {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-lock-trial-'));
  const vaultFolder = join(folder, 'office.casekeep');
  const costlyFolder = join(folder, 'costly.casekeep');
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const app = await launchApp({ userData: join(folder, 'user-data') });
  const { page } = app;
  // Nobody touches the window: on a busy machine all of this takes longer than a vault stays open.
  await askApp(page, 'settings.change', { autoLockMinutes: LONGEST_OPEN_MINUTES });
  let number = 0;

  async function place(purpose: string, path: string): Promise<string> {
    await app.answerDialogs(path);
    return (await askApp<Place>(page, 'desktop.choosePlace', { purpose })).ticket;
  }

  async function archivePlace(): Promise<string> {
    number += 1;
    const archive = anArchive(incidents);
    const path = join(folder, `archive-${String(number)}.json`);
    const reference = `CASE-2025-${String(number).padStart(4, '0')}`;
    writeFileSync(path, JSON.stringify({ ...archive, case: { ...archive.case, reference } }));
    return place('open-archive', path);
  }

  async function unlock(): Promise<void> {
    await askApp(page, 'vault.unlock', { folder: await place('open-vault', vaultFolder), passphrase });
  }

  /** Starts a job and resolves at the first progress of one of these phases. */
  async function untilPhase(operation: string, input: unknown, phases: readonly string[]): Promise<void> {
    await page.evaluate(
      ([call, awaited]) =>
        new Promise<void>((resolve, reject) => {
          const callId = 2_000_000;
          window.bridge.listen((message) => {
            const said = message as { callId?: number; type: string; progress?: { phase: string } };
            if (said.callId !== callId) return;
            if (said.type === 'done')
              reject(new Error(`${call.operation} was over: ${JSON.stringify(said)}`));
            else if (awaited.includes(said.progress?.phase ?? '')) resolve();
          });
          window.bridge.post({ type: 'call', callId, input: undefined, ...call });
        }),
      [await sealedCall(page, operation, input), phases] as const,
    );
  }

  async function untilProver(): Promise<void> {
    let isOver = true;
    let backups = 0;
    let provers: readonly number[] = [];
    while (provers.length === 0) {
      // Where this computer looked away for the whole of a proof, there is another one.
      if (isOver) {
        backups += 1;
        if (backups > MAX_UNSEEN_PROOFS) throw new Error('No backup was proved while somebody looked.');
        isOver = false;
        const end = () => {
          isOver = true;
        };
        void callApp(page, 'backup.create', {}).then(end, end);
      }
      ({ provers } = await app.processIds());
    }
    // It stays where it is, and no signal but one reaches it.
    for (const prover of provers) process.kill(prover, 'SIGSTOP');
  }

  async function stopCore(): Promise<void> {
    const { core = 0 } = await app.processIds();
    process.kill(core, 'SIGSTOP');
  }

  async function dossierRequest(): Promise<object> {
    const { rows } = await askApp<{ rows: readonly { id: string }[] }>(page, 'case.list', {
      sort: 'reference',
      direction: 'ascending',
      filter: {},
      page: 0,
    });
    return {
      ...blankRequest(caseId.parse(rows[0]?.id), 'en'),
      recipient: 'An office',
      asks: ['Look into it'],
      preparedBy: 'Tester',
    };
  }

  const situations: LockTrial['situations'] = {
    'nothing is under way': unlock,
    'an archive is being imported': async () => {
      await unlock();
      await untilPhase('archive.import', { source: await archivePlace() }, ['writing']);
    },
    'a dossier is being written': async () => {
      await unlock();
      const target = await place('save-dossier', join(folder, `dossier-${String(++number)}.pdf`));
      const request = await dossierRequest();
      await untilPhase('dossier.export', { request, target }, ['layout']);
    },
    'a backup is being copied': async () => {
      await unlock();
      await untilPhase('backup.create', {}, ['database', 'attachments']);
    },
    'a backup is being proved by another process, which is stopped': async () => {
      await unlock();
      await untilProver();
    },
    'a passphrase is being tried': async () => {
      // A try that a lock ended counts as a wrong one, and after some of them this one would have to wait.
      rmSync(join(costlyFolder, 'vault.tries'), { force: true });
      const ticket = await place('open-vault', costlyFolder);
      void callApp(page, 'vault.unlock', { folder: ticket, passphrase }).catch(() => {});
      await askApp(page, 'vault.lockStatus');
      // One derivation takes about a second; it is somewhere inside.
      await sleep(200);
    },
    'a backup is being restored, no vault is open and core is stopped': async () => {
      const source = await place('open-backup', stick);
      const target = await place('new-vault', join(folder, `restored-${String(++number)}.casekeep`));
      const credential = { kind: 'passphrase', passphrase };
      await untilPhase('vault.restore', { source, target, credential }, ['copying', 'proving', 'opening']);
      // It would be over too soon: with no vault open, nothing would be left to lock.
      await stopCore();
    },
    'core does not answer': async () => {
      await unlock();
      await stopCore();
    },
  };

  await makeVault(costlyFolder, costly);
  const target = await place('new-vault', vaultFolder);
  // At its full cost: the proof of a backup derives the key once more, and must be seen while it does.
  await askApp(page, 'vault.create', { folder: target, passphrase, displayName: 'Tester' });
  await askApp(page, 'archive.import', { source: await archivePlace() });
  await askApp(page, 'backup.create', { target: await place('backup-place', stick) });
  await untilEmptied(page, () => app.power.emit('suspend'));

  return {
    situations,
    app,
    unlock,
    async lock() {
      const before = await app.processIds();
      const doomed = [before.core, ...before.provers].filter((id) => id !== undefined);
      const startedAt = performance.now();
      const emptied = untilEmptied(page, () => app.power.emit('suspend')).then(
        () => performance.now() - startedAt,
      );
      const isLeft = () => doomed.some(isRunning) || before.renderers.every(isRunning);
      while (isLeft()) await sleep(5);
      const goneMs = performance.now() - startedAt;
      return { processIds: doomed, provers: before.provers.length, goneMs, emptyMs: await emptied };
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  };
}

async function makeVault(folder: string, cost: Argon2idCost): Promise<void> {
  const [ours, theirs] = createPortPair();
  const deps = { ...systemDeps(), passphraseCost: async () => cost };
  const stopped = Promise.withResolvers<undefined>();
  const stop = serveCore({ deps, port: theirs, onStopped: () => stopped.resolve(undefined) });
  const { api, close } = connect(contract, ours);
  const ticket = randomUUID();
  await api.vault.create({ folder: ticket, passphrase, displayName: 'Tester' }, { paths: { folder } });
  close();
  stop();
  await stopped.promise;
}
