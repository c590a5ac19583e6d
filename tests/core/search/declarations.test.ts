import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { findHits } from '#core/search/find-hits.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, anIncident, told } from '#tests/support/record-builders.ts';
import { readDeclaration } from '../pdf/declarations.ts';

const languages = [
  'eng',
  'spa',
  'rus',
  'ell_monotonic',
  'cmn_hans',
  'cmn_hant',
  'uig_arab',
  'uig_latn',
  'bod',
  'arb',
];

/** Cut as a person would type them: Chinese in pairs of characters, Tibetan in syllables, others in words. */
function wordsOf(text: string): string[] {
  const runs = text.match(
    /\p{Script=Han}{2}|[\p{Script=Tibetan}&&[\p{L}\p{M}]]+|[[\p{L}\p{M}'’]--[\p{Script=Han}\p{Script=Tibetan}]]+/gv,
  );
  return [...new Set(runs ?? [])].filter((word) => foldText(word) !== '');
}

test.each(languages)(
  'every word of the Universal Declaration is found where it was written: %s',
  async (language) => {
    const { session } = await openTestVault();
    const { id: caseId } = createCase(session, { fields: aCase() });
    const { lang, paragraphs } = readDeclaration(language);
    const texts = paragraphs.map(({ text }) => text);
    const ids = texts.map(
      (text) =>
        createIncident(session, {
          caseId,
          fields: anIncident({ title: told('Article'), narrative: { translations: [], text, lang } }),
        }).id as string,
    );
    let searched = 0;
    for (const [index, text] of texts.entries()) {
      // Every seventh paragraph; of each a few words spread over it.
      if (index % 7 !== 0) continue;
      const words = wordsOf(text);
      const step = Math.max(1, Math.floor(words.length / 5));
      for (let at = 0; at < words.length; at += step) {
        const word = words[at] ?? '';
        expect(await everyHit(word), word).toContain(ids[index]);
        searched += 1;
      }
    }
    expect(searched).toBeGreaterThan(20);
    expect(await everyHit('Casekeepish')).toEqual([]);

    async function everyHit(word: string): Promise<string[]> {
      const found: string[] = [];
      for (let after: number | undefined; ;) {
        const { hits, next } = findHits(session.db, recordKinds, { text: word, after });
        found.push(...hits.map(({ id }) => id));
        if (next === null) return found;
        after = next;
      }
    }
  },
);

test('a snippet shows the words as they were written, marked, in each script', async () => {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const searches = [
    ['uig_arab', 'ھوقۇقى'],
    ['bod', 'འགྲོ་བ་མིའི'],
    ['cmn_hant', '世界人权'],
    ['rus', 'ПРАВ'],
  ] as const;
  for (const [language, typed] of searches) {
    const { lang, paragraphs } = readDeclaration(language);
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
    createIncident(session, { caseId, fields: anIncident({ narrative: { translations: [], text, lang } }) });
    const [hit] = findHits(session.db, recordKinds, { text: typed }).hits;
    expect(text.replaceAll('\n', ' ')).toContain(hit?.snippet.replaceAll(/^… | …$/gu, ''));
    expect(hit?.marks.length).toBeGreaterThan(0);
    for (const [start, end] of hit?.marks ?? []) {
      expect(foldText(hit?.snippet.slice(start, end) ?? '')).toBe(foldText(typed));
    }
  }
});
