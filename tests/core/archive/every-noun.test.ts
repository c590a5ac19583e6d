import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { CaseId, FileTicket } from '#shared/ids/ids.ts';
import type { Api } from '#shared/contract.ts';
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
        relationship: { state: 'not_applicable' },
        isUsedAsLeverage: false,
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
  'what is written in a %s goes with its case, into an archive and into a dossier, and with no other',
  async (noun) => {
    const { api } = await inProcessCoreWithVault();
    const { id: caseId } = await api.case.create({ fields: aCase() });
    const { id: otherId } = await api.case.create({ fields: aCase() });
    await plant[noun](api, caseId, 'Plantedwords');
    for (const textOf of [archiveOf, dossierOf]) {
      expect(await textOf(api, caseId)).toContain('Plantedwords');
      expect(await textOf(api, otherId)).not.toContain('Plantedwords');
    }
  },
);
