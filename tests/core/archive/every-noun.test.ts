import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract, type Api } from '#shared/contract.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { CaseId, FileTicket } from '#shared/ids/ids.ts';
import { nounTraits } from '#shared/records/noun-traits.ts';
import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import { inProcessCoreWithVault } from '#tests/support/in-process-core.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';
import { aCase, anIncident, aName, aPerson, told } from '#tests/support/record-builders.ts';

/** Writes words into a record of each noun that belongs to a case. */
const plant: Readonly<Record<RecordNoun, (api: Api, caseId: CaseId, words: string) => Promise<unknown>>> = {
  async case(api, caseId, words) {
    const { revision } = await api.case.get({ id: caseId });
    const fields = aCase({ summary: { translations: [], text: words, lang: 'en' } });
    return api.case.update({ id: caseId, expectedRevision: revision, fields });
  },
  person: (api, caseId, words) =>
    api.person.create({
      fields: aPerson({ names: [aName(words)] }),
      inCase: {
        caseId,
        roles: ['client'],
        isUsedAsLeverage: { state: 'known', value: false },
        notes: null,
      },
    }),
  incident: (api, caseId, words) =>
    api.incident.create({ caseId, fields: anIncident({ title: told(words) }) }),
};

async function archiveOf(api: Api, caseId: CaseId): Promise<string> {
  const file = join(temporaryFolder(), 'case.json');
  const target = randomUUID() as FileTicket;
  await api.archive.export({ caseId, target }, { paths: { target: file } });
  return readFileSync(file, 'utf8');
}

async function dossierOf(api: Api, caseId: CaseId): Promise<string> {
  const people = await api.person.listInCase({ caseId });
  const { document } = await api.dossier.prepare({
    ...blankRequest(caseId, 'en'),
    people: people.map(({ person }) => ({
      personId: person.id,
      mode: 'named',
      reason: 'identity_of_client',
    })),
  });
  return JSON.stringify(document);
}

test.each(recordNouns)(
  'what is written in a %s goes with its case into an archive, into a dossier if it may, and with no other',
  async (noun) => {
    const { api } = await inProcessCoreWithVault();
    const { id: caseId } = await api.case.create({ fields: aCase() });
    const { id: otherId } = await api.case.create({ fields: aCase() });
    await plant[noun](api, caseId, 'Plantedwords');
    const hasWords = async (textOf: typeof archiveOf, id: CaseId) =>
      (await textOf(api, id)).includes('Plantedwords');
    expect(await hasWords(archiveOf, caseId)).toBe(true);
    expect(await hasWords(dossierOf, caseId)).toBe(nounTraits[noun].reach === 'printed');
    expect(await hasWords(archiveOf, otherId)).toBe(false);
    expect(await hasWords(dossierOf, otherId)).toBe(false);
  },
);

type List = (input: object) => Promise<{ readonly rows: readonly { readonly id: string }[] }>;

test.each(recordNouns)('a %s is listed in every order, over all cases and within its own', async (noun) => {
  const { api } = await inProcessCoreWithVault();
  const { id: caseId } = await api.case.create({ fields: aCase() });
  await plant[noun](api, caseId, 'Plantedwords');
  const { input } = contract[noun].list;
  const list = api[noun].list as unknown as List;
  for (const sort of input.shape.sort.options) {
    for (const filter of [{}, { caseId }]) {
      const asked = { sort, direction: 'descending', filter, page: 0 };
      // Not every list can be asked for one case.
      if (!input.safeParse(asked).success) continue;
      expect((await list(asked)).rows, `${sort} ${Object.keys(filter).join()}`).toHaveLength(1);
    }
  }
});

test.each(recordNouns)('a %s is found, has a history and is called the same by both', async (noun) => {
  const { api } = await inProcessCoreWithVault();
  const { id: caseId } = await api.case.create({ fields: aCase() });
  await plant[noun](api, caseId, 'Plantedwords');
  const [hit] = (await api.search.find({ text: 'Plantedwords' })).hits;
  const { entries } = await api.history.activity({});
  const entry = entries.find(({ record }) => record?.id === hit?.id);
  expect(hit).toMatchObject({ noun, caseId: noun === 'person' ? null : caseId });
  expect(hit?.title).not.toBe('');
  expect(entry?.record).toEqual({ noun, id: hit?.id, title: hit?.title, reference: hit?.reference });
  const { entries: versions } = await api.history.list({ noun, recordId: hit?.id ?? '' });
  const [last] = versions;
  const again = { noun, recordId: hit?.id ?? '', revision: last?.revision ?? 0 };
  const restored = await api.history.restore({ ...again, expectedRevision: again.revision });
  expect(restored.revision).toBe(again.revision + 1);
});
