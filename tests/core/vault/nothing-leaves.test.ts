import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { inTurn } from '#core/in-turn.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { createVaultTrust } from '#core/vault/session/vault-trust.ts';
import { watchRecords } from '#core/vault/watch-records.ts';
import { contract, type Api } from '#shared/contract.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import {
  openTestVault,
  realFloorDeps,
  temporaryFolder,
  TEST_PASSPHRASE,
} from '#tests/support/open-test-vault.ts';
import { aCase, aLink, aName, anIncident, aPerson } from '#tests/support/record-builders.ts';

interface Operation {
  readonly output: z.ZodType;
  readonly files?: readonly string[];
  readonly whileLocked?: boolean;
}

/** Written into a chosen place out of an open vault, or made into blocks of paper. */
function handsOut({ output, files = [], whileLocked = false }: Operation): boolean {
  const text = JSON.stringify(z.toJSONSchema(output, { unrepresentable: 'any' }));
  return (files.includes('target') && !whileLocked) || /"(?:blocks|document)":/u.test(text);
}

const all = Object.entries(contract).flatMap(([noun, operations]) =>
  Object.entries<Operation>(operations).map(([verb, operation]) => ({ noun, verb, operation })),
);
const departures = all.filter(({ operation }) => handsOut(operation));
const nameOf = ({ noun, verb }: { readonly noun: string; readonly verb: string }) => `${noun}.${verb}`;

interface Asked {
  readonly api: Api;
  readonly caseId: CaseId;
  readonly place: string;
}

const target = ({ place }: Asked) => ({ paths: { target: join(place, `${randomUUID()}.out`) } });

/** How each is asked, and what it says of a record that was altered. */
const asked: Readonly<Record<string, readonly [string, (asked: Asked) => Promise<unknown>]>> = {
  'dossier.prepare': ['record/altered', ({ api, caseId }) => api.dossier.prepare(blankRequest(caseId, 'en'))],
  'dossier.printIncident': [
    'record/altered',
    ({ api, caseId }) => api.dossier.printIncident({ caseId, fields: anIncident(), language: 'en' }),
  ],
  'dossier.export': [
    'record/altered',
    (given) => {
      const request = { ...blankRequest(given.caseId, 'en'), recipient: 'Somebody' };
      return given.api.dossier.export({ target: randomUUID(), request }, target(given));
    },
  ],
  'archive.export': [
    'record/altered',
    (given) => given.api.archive.export({ caseId: given.caseId, target: randomUUID() }, target(given)),
  ],
  'travel.make': [
    'record/altered',
    (given) =>
      given.api.travel.make(
        { caseIds: [given.caseId], target: randomUUID(), passphrase: 'pepper ladder violin anchor meadow' },
        target(given),
      ),
  ],
  // All of it or nothing: which record it is, verifying says.
  'backup.create': [
    'backup/not-proved',
    (given) => given.api.backup.create({ target: randomUUID() }, { paths: { target: given.place } }),
  ],
};

test('every operation that prints, exports or backs up is among those that are tried here', () => {
  expect(departures.map(nameOf).toSorted()).toEqual(Object.keys(asked).toSorted());
});

/** A case with a person; `alter` writes past the app before the vault is opened again. */
async function opened(alter: readonly ReturnType<typeof sql>[]): Promise<Asked> {
  const { session, folder, deps } = await openTestVault({
    deps: { ...realFloorDeps(), startProver: proveHere },
  });
  const { id: caseId } = createCase(session, { fields: aCase() });
  createPerson(session, { fields: aPerson({ names: [aName('Alim')] }), inCase: { caseId, ...aLink() } });
  createIncident(session, { caseId, fields: anIncident() });
  for (const statement of alter) session.access.run(statement);
  session.close();
  const place = join(temporaryFolder(), 'out');
  mkdirSync(place);
  const { api } = inProcessCore(deps);
  await api.vault.unlock({ folder: randomUUID(), passphrase: TEST_PASSPHRASE }, { paths: { folder } });
  return { api, caseId, place };
}

const alterations = {
  'the case itself': sql`UPDATE case_record SET body = json_set(body, '$.codeword', 'Other')`,
  'a person in it': sql`UPDATE person SET body = json_set(body, '$.isIdentityProtected', json('false'), '$.remarks', 'x')`,
};

test.each(Object.entries(alterations))(
  'when %s was altered nothing leaves, and it is said by name',
  async (_what, alter) => {
    const vault = await opened([alter]);
    for (const [name, [code, ask]] of Object.entries(asked))
      expect(await failureOf(() => ask(vault)), name).toMatchObject({ code });
    expect(readdirSync(vault.place).filter((name) => !name.startsWith('store-'))).toEqual([]);
  },
);

test('the control: from a vault that is as it was left, all of it leaves', async () => {
  const vault = await opened([]);
  for (const [, ask] of Object.values(asked)) await ask(vault);
  expect(readdirSync(vault.place)).toHaveLength(4);
});

/** Every operation of the contract, as handlers that only say that they were reached. */
function handlersThatSay(reached: Set<string>) {
  const table: Record<string, Record<string, () => void>> = {};
  for (const each of all) (table[each.noun] ??= {})[each.verb] = () => void reached.add(nameOf(each));
  return table;
}

test('until the check of the opening has ended none of them is begun, and everything else goes on', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  let end: () => void = () => undefined;
  session.trust.run(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  const reached = new Set<string>();
  const watched = watchRecords(handlersThatSay(reached), () => session, recordKinds);
  const parts = { longTransaction: () => undefined, checked: session.trust.ended };
  const handlers: ReturnType<typeof handlersThatSay> = inTurn(watched, parts);
  const call = {
    signal: new AbortController().signal,
    report: () => {},
    pause: async () => {},
    path: () => '',
  };
  const asking = departures.map(({ noun, verb }) => {
    const handler = handlers[noun]?.[verb] as ((input: unknown, context: typeof call) => unknown) | undefined;
    return Promise.resolve(handler?.({ caseId, caseIds: [caseId] }, call));
  });
  handlers['case']?.['list']?.();
  await new Promise(setImmediate);
  expect([...reached]).toEqual(['case.list']);
  end();
  await Promise.all(asking);
  expect([...reached].toSorted()).toEqual(['case.list', ...Object.keys(asked)].toSorted());

  // The control: without the two that stand before the handlers they are reached at once.
  const bare = new Set<string>();
  for (const { noun, verb } of departures) handlersThatSay(bare)[noun]?.[verb]?.();
  expect(bare.size).toBe(departures.length);
});

test('a chain that breaks off is known however much else was found before', async () => {
  const trust = createVaultTrust(() => undefined);
  const finding = (entry: number, what: VaultFinding['what']): VaultFinding => ({
    what,
    place: 'revision',
    record: null,
    entry,
  });
  for (let entry = 1; entry <= 40; entry++) trust.add(finding(entry, 'revision-altered'));
  expect(trust.brokenEntry()).toBeUndefined();
  trust.add(finding(41, 'entry-altered'));
  expect(trust.brokenEntry()).toBe(41);
});
