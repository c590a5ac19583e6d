import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sql } from '#core/database/sql.ts';
import { listUnfinishedFiles } from '#core/outgoing/unfinished-file-repository.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { listSeries } from '#core/series/series-repository.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { fillCase } from '#tests/core/dossier/dossier-fixtures.ts';
import { openTestVault, temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';

const program = fileURLToPath(new URL('export-child.ts', import.meta.url));

/** Exports in a process of its own, and opens the vault again when that has ended. */
async function exportAndReopen(
  name: string,
  killed: 'never' | 'just-made' | 'before-name' | 'before-entry',
  change = (_target: string): void => undefined,
) {
  const { session, deps, folder } = await openTestVault();
  const caseId = fillCase(session);
  session.close();
  const out = temporaryFolder();
  const target = join(out, name);
  const child = spawn(process.execPath, [program, folder, TEST_PASSPHRASE, caseId, target, killed], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect([code, signal]).toEqual(killed === 'never' ? [0, null] : [null, 'SIGKILL']);
  const left = readdirSync(out);
  change(target);
  const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  return { session: again, caseId, out, target, left, logger: deps.logger };
}

function exportsIn({ db }: VaultSession): unknown[] {
  return db.all(sql`
    SELECT action, record_id AS caseId FROM audit_entry
    WHERE action IN ('dossier-exported', 'archive-exported', 'dossier-found', 'archive-found') ORDER BY seq`);
}

function versionsIn({ db }: VaultSession): number[] {
  return listSeries(db).map(({ version }) => version);
}

describe.each(['case.json', 'dossier.pdf'])('an export of %s', (name) => {
  const kind = name === 'dossier.pdf' ? 'dossier' : 'archive';
  const versions = name === 'dossier.pdf' ? [1] : [];

  test('that is killed between its name and its entry is recorded at the next unlock, and stays', async () => {
    const { session, caseId, out, left, logger } = await exportAndReopen(name, 'before-entry');
    expect(left).toEqual([name]);
    expect(readdirSync(out)).toEqual([name]);
    expect(exportsIn(session)).toEqual([{ action: `${kind}-found`, caseId }]);
    expect(versionsIn(session)).toEqual(versions);
    expect(listUnfinishedFiles(session.db)).toEqual([]);
    const quiet = { report: () => undefined, pause: async () => undefined };
    expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
    expect(logger.lines().join('\n')).toContain('outgoing/export-found');
    expect(logger.lines().join('\n')).not.toContain(out);
    session.close();
  });

  test.each(['just-made', 'before-name'] as const)(
    'that is killed %s is removed at the next unlock, and recorded nowhere',
    async (killed) => {
      const { session, out, left } = await exportAndReopen(name, killed);
      expect(left).toHaveLength(1);
      expect(left[0]).toMatch(/\.part$/u);
      expect(readdirSync(out)).toEqual([]);
      expect(exportsIn(session)).toEqual([]);
      expect(versionsIn(session)).toEqual([]);
      expect(listUnfinishedFiles(session.db)).toEqual([]);
      session.close();
    },
  );

  test('that nobody kills is recorded once', async () => {
    const { session, caseId, target } = await exportAndReopen(name, 'never');
    expect(existsSync(target)).toBe(true);
    expect(exportsIn(session)).toEqual([{ action: `${kind}-exported`, caseId }]);
    expect(listUnfinishedFiles(session.db)).toEqual([]);
    session.close();
  });
});

test('a file under that name which holds something else is nobody’s export, and is left alone', async () => {
  const { session, target } = await exportAndReopen('case.json', 'before-entry', (path) =>
    appendFileSync(path, 'changed'),
  );
  expect(readFileSync(target, 'utf8')).toMatch(/changed$/u);
  expect(exportsIn(session)).toEqual([]);
  expect(listUnfinishedFiles(session.db)).toEqual([]);
  session.close();
});
