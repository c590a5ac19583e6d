import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readListPage } from '#core/database/list-page.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { incidentListSource } from '#core/incidents/incident-list.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { startOpeningCheck } from '#core/vault/verification/check-opening.ts';
import { lookAtRecord } from '#core/vault/verification/look-at-record.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import type { IncidentId } from '#shared/ids/ids.ts';
import { cheapSystemDeps } from '../support/cheap-system-deps.ts';
import { benchRow, type Report } from './bench-row.ts';
import { fillVault } from './fill-vault.ts';

const PASSPHRASE = 'correct horse battery staple';
const ROUNDS = 100;
/** As far as a finger goes; none of them is walked to. */
const PAGES = 20;

/**
 * What checking a vault costs: from the passphrase to the first list without the derivation, lists and records while the
 * check runs and after it against before, and verifying, phase by phase.
 */
export async function benchVault(sizes: readonly number[], report: Report): Promise<void> {
  for (const size of sizes) {
    const root = mkdtempSync(join(tmpdir(), 'casekeep-bench-'));
    try {
      await benchSize(size, join(root, 'Bench.casekeep'), report);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
}

async function benchSize(size: number, folder: string, report: Report): Promise<void> {
  const deps = cheapSystemDeps();
  const made = await createVault(deps, { folder, passphrase: PASSPHRASE, displayName: 'Bench' });
  fillVault(made, size);
  made.close();
  const place = `${size.toLocaleString('en')} incidents`;
  const started = performance.now();
  const session = await unlockVault(deps, { folder, passphrase: PASSPHRASE });
  await listPage(session, 0);
  const opened = performance.now() - started;
  report(
    benchRow({
      name: `unlock to the first list without the derivation, ${place}`,
      unit: 'ms',
      own: [opened],
      target: '<= 300',
    }),
  );
  const before = await readings(session);
  startOpeningCheck(session, recordKinds);
  const checking = performance.now();
  const during = await readings(session);
  await session.trust.ended();
  const name = `check of the opening, ${place}`;
  report(benchRow({ name, unit: 's', own: [(performance.now() - checking) / 1000] }));
  const after = await readings(session);
  for (const [when, taken] of [
    ['while it is checked', during],
    ['after it was checked', after],
  ] as const) {
    const page = { own: taken.pages, other: before.pages, target: '<= 1.1' };
    report(benchRow({ name: `list page ${when}, against before, ${place}`, unit: 'ms', ...page }));
    const get = { own: taken.gets, other: before.gets, target: '<= 1.3' };
    report(benchRow({ name: `a record ${when}, against before, ${place}`, unit: 'ms', ...get }));
  }
  await benchVerifying(session, place, report);
  session.close();
}

async function benchVerifying(session: VaultSession, place: string, report: Report): Promise<void> {
  let [phase, at, usedMs] = ['pages', performance.now(), threadMs()];
  const start = [at, usedMs] as const;
  function tell(name: string): void {
    const [now, used] = [performance.now(), threadMs()];
    report(benchRow({ name: `verify, ${name}, ${place}`, unit: 's', own: [(now - at) / 1000] }));
    report(
      benchRow({ name: `verify, ${name}, ${place}, processor`, unit: 's', own: [(used - usedMs) / 1000] }),
    );
    [at, usedMs] = [now, used];
  }
  await verifyEverything(session, recordKinds, {
    report(progress) {
      if (progress.phase === phase) return;
      tell(phase);
      ({ phase } = progress);
    },
    pause,
  });
  [at, usedMs] = start;
  tell('all of it');
}

interface Readings {
  readonly pages: readonly number[];
  readonly gets: readonly number[];
}

/** In milliseconds on the clock; the check has its turns between them. */
async function readings(session: VaultSession): Promise<Readings> {
  const pages: number[] = [];
  const gets: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await pause();
    let at = performance.now();
    const { rows } = await listPage(session, (round * 7) % PAGES);
    pages.push(performance.now() - at);
    at = performance.now();
    for (const { id } of rows) {
      getRecord(session.db, incidentKind, id);
      lookAtRecord(session, recordKinds, { noun: 'incident', id });
    }
    gets.push((performance.now() - at) / rows.length);
  }
  return { pages, gets };
}

function listPage(session: VaultSession, page: number) {
  const source = incidentListSource({ sort: 'updated', direction: 'descending', filter: {} });
  return readListPage<{ readonly id: IncidentId }>(session, source, page, pause);
}

async function pause(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
