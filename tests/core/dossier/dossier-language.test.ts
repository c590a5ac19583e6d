import { expect, test } from 'vitest';
import { fillTrainingVault } from '#core/demo/fill-training-vault.ts';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import { documentInlines } from '#shared/dossier/document-inlines.ts';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import { withheldLabel } from '#shared/dossier/sections/withheld-items.ts';
import { createTranslator } from '#shared/i18n/create-translator.ts';
import { dossierLanguages, type DossierLanguage } from '#shared/i18n/dossier-language.ts';
import { uiLanguages } from '#shared/i18n/ui-language.ts';
import { vocabularies, vocabularyIds } from '#shared/vocabularies/vocabulary-index.ts';
import { caseId } from '#shared/ids/ids.ts';
import { sql } from '#core/database/sql.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { leftOutParts } from '#tests/support/dossier-source-builder.ts';
import { requestFor } from './dossier-fixtures.ts';

const nothing = async () => undefined;

/** Words in which the other language shows: a script that a language does not have. */
const foreign: Readonly<Record<DossierLanguage, RegExp>> = {
  en: /\p{Script=Han}+/gu,
  'zh-Hans': /[A-Za-z]{3,}/gu,
};
/** Of programs, time zones and numbers. */
const SHARED =
  /SHA-256|sha256sum|shasum|Get-FileHash|FILE\.pdf|CASE-[-A-Z0-9]+|UTC|Casekeep|\bPDF\b|Linux|Windows|PowerShell|macOS|\{pages?\}|[A-Z][a-z]+\/[A-Z][a-z]+/gu;

/** Chinese words that the English vocabulary itself quotes, as the field does: persuaded to return (劝返). */
const QUOTED = new Set(
  vocabularyIds().flatMap((id) =>
    vocabularies[id].terms.flatMap(
      ({ label, definition }) => `${label.en} ${definition.en}`.match(foreign.en) ?? [],
    ),
  ),
);

function foreignWords(texts: readonly string[], language: DossierLanguage): string[] {
  return texts.flatMap((text) => text.match(foreign[language]) ?? []).filter((word) => !QUOTED.has(word));
}

/** What the dossier says by itself; what somebody typed keeps its language. */
function ownWords(document: DossierDocument): string[] {
  return [...documentInlines(document)]
    .filter(({ inline }) => inline.kind !== 'text' || inline.field === undefined)
    .map(({ text }) => text.replaceAll(SHARED, ''));
}

async function trainingCases() {
  const { session } = await openTestVault({ isTraining: true });
  await fillTrainingVault(session, { report: () => undefined, pause: nothing });
  const ids = session.db.all<{ id: string }>(sql`SELECT id FROM case_record ORDER BY id`);
  return { session, ids: ids.map(({ id }) => caseId.parse(id)) };
}

test('a dossier speaks its own language alone, whatever is in it and whatever the window speaks', async () => {
  const { session, ids } = await trainingCases();
  expect(ids.length).toBeGreaterThan(2);
  for (const language of dossierLanguages) {
    for (const id of ids) {
      for (const mode of ['named', 'pseudonym', 'withheld'] as const) {
        const request = requestFor(session, id, { language, isRiskShown: true });
        const { document } = await composeDossier(
          session,
          { ...request, people: request.people.map((one) => ({ ...one, mode })) },
          nothing,
        );
        const words = ownWords(document);
        expect(words.length).toBeGreaterThan(50);
        expect(foreignWords(words, language)).toEqual([]);
      }
    }
  }
}, 120_000);

test('control: a word of the other language is seen', async () => {
  const { session, ids } = await trainingCases();
  const [id] = ids;
  if (id === undefined) throw new Error('no case');
  for (const [spoken, other] of [
    ['en', 'zh-Hans'],
    ['zh-Hans', 'en'],
  ] as const) {
    const { document } = await composeDossier(
      session,
      { ...blankRequest(id, spoken), recipient: 'R' },
      nothing,
    );
    expect(foreignWords(ownWords(document), other).length).toBeGreaterThan(50);
  }
});

test('what the window says of a dossier in another language is in the language of the window', async () => {
  const { session, ids } = await trainingCases();
  const [id] = ids;
  if (id === undefined) throw new Error('no case');
  for (const ui of uiLanguages) {
    for (const language of dossierLanguages) {
      const request = requestFor(session, id, {
        language,
        leftOutSections: leftOutParts('family', 'development'),
      });
      const { withheld } = await composeDossier(session, request, nothing);
      const t = createTranslator(ui).getFixedT(ui, 'dossier');
      const labels = withheld.map((item) => withheldLabel(item, t));
      expect(labels.length).toBeGreaterThan(1);
      expect(foreignWords(labels, ui)).toEqual([]);
    }
  }
});
