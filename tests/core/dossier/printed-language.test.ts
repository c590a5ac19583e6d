import { expect, test } from 'vitest';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { createCase } from '#core/cases/create-case.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import type { Account } from '#shared/accounts/account.ts';
import { documentInlines } from '#shared/dossier/document-inlines.ts';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { known } from '#shared/text/answer.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { leftOutParts } from '#tests/support/dossier-source-builder.ts';
import {
  aCase,
  aLink,
  aName,
  anIncident,
  aPerson,
  told,
  translated,
} from '#tests/support/record-builders.ts';
import { requestFor } from './dossier-fixtures.ts';

/** Each text that prints, as this account: in summary, aim, occupation, title and account of what happened. */
async function vaultSaying(account: (field: string) => Account) {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, {
    fields: aCase({ summary: account('summary'), objective: known(account('objective')) }),
  });
  const { id: personId } = createPerson(session, {
    fields: aPerson({
      names: [
        aName('Alim Sample'),
        aName('ALIMU SHILI', { role: 'document_name', inDocument: 'passport' }),
        aName('阿里木', { lang: 'zh-Hans', role: 'sinified_or_state_assigned' }),
      ],
      occupation: known(account('occupation')),
    }),
    inCase: { caseId, ...aLink() },
  });
  createIncident(session, {
    caseId,
    fields: anIncident({ title: account('title'), narrative: account('narrative') }),
  });
  return async (overrides: Partial<DossierRequest> = {}) => {
    const request = requestFor(session, caseId, {
      people: [{ personId, mode: 'named', reason: 'identity_of_client' }],
      ...overrides,
    });
    const { document, findings } = await composeDossier(session, request, async () => {});
    const text = [...documentInlines(document)].map((inline) => inline.text).join('');
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading'
        ? block.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')
        : [],
    );
    return { text, headings, findings: findings.filter(({ code }) => code === 'no-translation') };
  };
}

const fields = ['summary', 'objective', 'occupation', 'title', 'narrative'];

test.each(fields)(
  '%s in another language prints its translation first and the original under it',
  async (field) => {
    const print = await vaultSaying((name) => translated(`原文${name}`, 'zh-Hans', `English ${name}.`));
    const { text, findings } = await print();
    const [translation, original] = [text.indexOf(`English ${field}.`), text.lastIndexOf(`原文${field}`)];
    expect(translation).toBeGreaterThan(-1);
    expect(original).toBeGreaterThan(translation);
    expect(text.slice(translation, original)).toContain('Original in Simplified Chinese: ');
    expect(findings).toEqual([]);
    const inChinese = await print({ language: 'zh-Hans' });
    expect(inChinese.text).not.toContain('English');
    expect(inChinese.findings).toEqual([]);
  },
);

test('what is not translated is a finding by field, which blocks for cover and summary', async () => {
  const print = await vaultSaying((name) => told(`原文${name}`, 'zh-Hans'));
  const found = ({ findings }: Awaited<ReturnType<typeof print>>) =>
    findings.map(({ noun, fields: lacking, blocks }) => [noun, lacking, blocks]);
  expect(found(await print())).toEqual([
    ['case', ['summary', 'objective'], true],
    ['person', ['occupation'], false],
    ['incident', ['title', 'narrative'], false],
  ]);
  expect(found(await print({ leftOutSections: leftOutParts('summary', 'people') }))).toEqual([
    ['case', ['objective'], true],
    ['incident', ['title', 'narrative'], false],
  ]);
  expect(found(await print({ language: 'zh-Hans' }))).toEqual([]);
});

test('the form that the recipient matches on heads the person, the others stand beside it once', async () => {
  const print = await vaultSaying((name) => told(name));
  expect((await print()).headings).toContain('Alim Sample');
  const police = await print({ recipientKind: 'police' });
  expect(police.headings).toContain('ALIMU SHILI');
  expect(police.headings).not.toContain('Alim Sample');
  expect(police.text.split('阿里木')).toHaveLength(2);
  expect((await print({ recipientKind: 'lawyer' })).headings).toContain('Alim Sample');
});
