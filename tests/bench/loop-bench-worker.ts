import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importArchive } from '#core/archive/import-archive.ts';
import { makeBackup } from '#core/backup/make-backup.ts';
import { exportDossier } from '#core/dossier/export-dossier.ts';
import { findFontsFolder } from '#core/dossier/fonts-folder.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import { createCase } from '#core/cases/create-case.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { systemDeps } from '#core/system-deps.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { changePassphrase } from '#core/vault/users/change-passphrase.ts';
import { rotateDataKey } from '#core/vault/renewal/rotate-data-key.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { anArchive } from '../core/archive/an-archive.ts';
import { aCase } from '../support/record-builders.ts';
import { benchIncident } from './database-bench-content.ts';

/** What may hold the loop of core, in the order in which it is done. */
const loopJobs = [
  'import',
  'export of a dossier',
  'backup',
  'verify',
  'change of a passphrase',
  'renewal of the data key',
  'unlock',
] as const;
type LoopJob = (typeof loopJobs)[number];

export interface LoopOrder {
  /** In the archive that is imported. */
  readonly incidents: number;
  /** In the case that is printed. */
  readonly printed: number;
}

export interface LongestTurn {
  readonly wallMs: number;
  readonly processorMs: number;
}

export interface LoopAnswer {
  readonly longest: Readonly<Record<LoopJob, LongestTurn>>;
  readonly pages: number;
}

const PASSPHRASE = 'correct horse battery staple';
const NEW_PASSPHRASE = 'another horse another battery';
const root = mkdtempSync(join(tmpdir(), 'casekeep-bench-'));
try {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(process.argv[2] ?? '') as LoopOrder)));
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function answer({ incidents, printed }: LoopOrder): Promise<LoopAnswer> {
  const deps = systemDeps();
  const folder = join(root, 'Bench.casekeep');
  const target = join(root, 'stick');
  mkdirSync(target);
  const archive = join(root, 'archive.json');
  writeFileSync(archive, JSON.stringify(longArchive(incidents)));
  const longest: Partial<Record<LoopJob, LongestTurn>> = {};
  let pages = 0;
  const session = await createVault(deps, { folder, passphrase: PASSPHRASE, displayName: 'Bench' });
  const caseId = createCase(session, { fields: aCase() }).id;
  for (let number = 0; number < printed; number++) {
    createIncident(session, { caseId, fields: benchIncident(number).fields });
  }
  let renewed: Awaited<ReturnType<typeof rotateDataKey>> | undefined;
  const work: Readonly<Record<LoopJob, () => Promise<unknown>>> = {
    import: () => importArchive(session, archive, quiet()),
    backup: () => makeBackup(deps, session, { ...quiet(), target }),
    verify: () => verifyEverything(session, recordKinds, quiet()),
    async 'export of a dossier'() {
      ({ pages } = await print(session, caseId));
    },
    'change of a passphrase': () =>
      changePassphrase(deps, session, { ownPassphrase: PASSPHRASE, passphrase: NEW_PASSPHRASE }),
    async 'renewal of the data key'() {
      renewed = await rotateDataKey(deps, session, { ...quiet(), ownPassphrase: NEW_PASSPHRASE });
    },
    async unlock() {
      renewed?.close();
      (await unlockVault(deps, { folder, passphrase: NEW_PASSPHRASE })).close();
    },
  };
  for (const job of loopJobs) longest[job] = await longestTurn(work[job]);
  return { longest: longest as LoopAnswer['longest'], pages };
}

function print(session: VaultSession, caseId: Parameters<typeof createIncident>[1]['caseId']) {
  return exportDossier(
    session,
    {
      target: join(root, 'dossier.pdf'),
      request: {
        caseId,
        template: 'generic',
        language: 'en',
        recipientKind: null,
        recipient: 'State police',
        asks: ['Record this report.'],
        preparedBy: 'Caseworker 4',
        limits: '',
        people: [],
        leftOutIncidents: [],
        areCountsShown: false,
        isRiskShown: false,
        paper: 'a4',
        leftOutSections: [],
      },
    },
    { ...quiet(), fonts: new FontSet(findFontsFolder()) },
  );
}

function longArchive(incidents: number) {
  const archive = anArchive(incidents);
  return {
    ...archive,
    incident: archive.incident.map((incident, index) => ({
      ...incident,
      fields: { ...benchIncident(index).fields, victims: incident.fields.victims },
    })),
  };
}

/** As calls of the window do: other work gets its turn at every pause. */
function quiet() {
  return {
    report: () => undefined,
    pause: async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    },
    signal: new AbortController().signal,
  };
}

/** From one tick of a timer to the next, on the clock and in time of the processor, which other work hardly changes. */
async function longestTurn(work: () => Promise<unknown>): Promise<LongestTurn> {
  let wallMs = 0;
  let processorMs = 0;
  let at = performance.now();
  let used = threadMs();
  function tick(): void {
    const [now, usedNow] = [performance.now(), threadMs()];
    wallMs = Math.max(wallMs, now - at);
    processorMs = Math.max(processorMs, usedNow - used);
    at = now;
    used = usedNow;
  }
  const timer = setInterval(tick, 1);
  try {
    await work();
  } finally {
    clearInterval(timer);
    tick();
  }
  return { wallMs, processorMs };
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
