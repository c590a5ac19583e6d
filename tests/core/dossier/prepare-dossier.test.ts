import { expect, test } from 'vitest';
import { inProcessCoreWithVault } from '#tests/support/in-process-core.ts';
import { aCase, anIncident, aName, aPerson, told } from '#tests/support/record-builders.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';

test('what is missing for a dossier is said, and what stops it is marked', async () => {
  const { api } = await inProcessCoreWithVault();
  const { id: caseId } = await api.case.create({ fields: aCase() });
  await api.person.create({
    fields: aPerson({ names: [aName('Alim Tursun')] }),
    inCase: { caseId, roles: ['client'], isUsedAsLeverage: { state: 'known', value: false }, notes: null },
  });
  await api.incident.create({
    caseId,
    fields: anIncident({
      title: told('They asked for Alim'),
      when: { extent: 'moment', edtf: 'XXXX', basis: 'recollection' },
    }),
  });
  const { findings } = await api.dossier.prepare(blankRequest(caseId, 'en'));
  expect(findings.map(({ code, blocks }) => (blocks ? `${code}!` : code)).sort()).toEqual([
    'incident-without-basis',
    'incident-without-date',
    'near-match!',
    'no-ask',
    'no-prepared-by',
    'no-recipient!',
    'no-summary',
    'person-undecided',
  ]);
});

test('the preview holds the document as it will be printed, and what is withheld from it', async () => {
  const { api } = await inProcessCoreWithVault();
  const { id: caseId } = await api.case.create({ fields: aCase() });
  const person = await api.person.create({
    fields: aPerson({ names: [aName('Alim Tursun')] }),
    inCase: { caseId, roles: ['client'], isUsedAsLeverage: { state: 'known', value: false }, notes: null },
  });
  await api.incident.create({ caseId, fields: anIncident({ title: told('A call to Alim Tursun') }) });
  const prepared = await api.dossier.prepare({
    ...blankRequest(caseId, 'en'),
    recipient: 'State police',
    people: [{ personId: person.id, mode: 'pseudonym', reason: 'no_consent_for_recipient' }],
  });
  expect(JSON.stringify(prepared.document)).toContain('A call to ');
  expect(JSON.stringify(prepared.document)).not.toContain('Alim');
  expect(prepared.withheld).toMatchObject([{ what: 'field', reason: 'no_consent_for_recipient', count: 1 }]);
});

test('every declared absence is printed in its own words', async () => {
  const { api } = await inProcessCoreWithVault();
  const { id: caseId } = await api.case.create({
    fields: aCase({ objective: { state: 'declined' }, hostStates: { state: 'not_asked' } }),
  });
  await api.incident.create({
    caseId,
    fields: anIncident({ demands: { state: 'not_applicable' }, victims: { state: 'unknown' } }),
  });
  const printed = JSON.stringify((await api.dossier.prepare(blankRequest(caseId, 'en'))).document);
  for (const words of ['the person preferred not to say', 'not asked', 'does not apply', 'not known']) {
    expect(printed).toContain(words);
  }
});

test('an incident that is not saved yet is shown as it will print, with everybody under a code', async () => {
  const { api } = await inProcessCoreWithVault();
  const { id: caseId } = await api.case.create({ fields: aCase() });
  const { id: personId } = await api.person.create({
    fields: aPerson({ names: [aName('Alim Tursun')] }),
    inCase: { caseId, roles: ['target'], isUsedAsLeverage: { state: 'known', value: false }, notes: null },
  });
  const fields = anIncident({
    title: told('A call to Alim Tursun'),
    victims: { state: 'known', value: [{ who: { kind: 'person', personId } }] },
    narrative: { translations: [], text: 'The caller asked for Alim Tursun by name.', lang: 'en' },
  });

  const { blocks } = await api.dossier.printIncident({ caseId, fields, language: 'en' });

  const printed = JSON.stringify(blocks);
  expect(printed).toContain('The caller asked for');
  expect(printed).toMatch(/"W-\d\d"/u);
  expect(printed).not.toContain('Alim');
});

test('whatever is left out without a reason is a finding, and none once its reason is given', async () => {
  const { api } = await inProcessCoreWithVault();
  const { id: caseId } = await api.case.create({ fields: aCase() });
  const inCase = {
    caseId,
    roles: ['client' as const],
    isUsedAsLeverage: { state: 'known' as const, value: false },
    notes: null,
  };
  const coded = await api.person.create({ fields: aPerson({ names: [aName('Alim Tursun')] }), inCase });
  const hidden = await api.person.create({ fields: aPerson({ names: [aName('Rena Qadir')] }), inCase });
  const named = await api.person.create({ fields: aPerson({ names: [aName('Omer Sabir')] }), inCase });
  await api.incident.create({ caseId, fields: anIncident() });
  const left = await api.incident.create({ caseId, fields: anIncident() });
  const openWith = async (reason: 'third_party_privacy' | null) => {
    const { findings } = await api.dossier.prepare({
      ...blankRequest(caseId, 'en'),
      people: [
        { personId: coded.id, mode: 'pseudonym', reason },
        { personId: hidden.id, mode: 'withheld', reason },
        { personId: named.id, mode: 'named', reason: null },
      ],
      leftOutIncidents: [{ incidentId: left.id, reason }],
      leftOutSections: [{ part: 'development', reason }],
    });
    return findings
      .filter(({ code }) => code === 'no-reason')
      .map(({ recordId, detail, fields }) => [recordId, detail, fields]);
  };
  expect(await openWith(null)).toEqual([
    [coded.id, 'Alim Tursun', undefined],
    [hidden.id, 'Rena Qadir', undefined],
    [left.id, left.reference, undefined],
    [null, '', ['development']],
  ]);
  expect(await openWith('third_party_privacy')).toEqual([]);
});
