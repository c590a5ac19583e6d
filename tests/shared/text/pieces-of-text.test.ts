import { expect, test } from 'vitest';
import { piecesOfText } from '#shared/text/pieces-of-text.ts';
import { projectDossier } from '#shared/dossier/projection/project-dossier.ts';
import { aDossierRequest, aDossierSource } from '#tests/support/dossier-source-builder.ts';
import { aName } from '#tests/support/record-builders.ts';

test.each([
  ['English', 'They came on a Tuesday. Nobody opened the door. '],
  ['Chinese', '他们星期二来了。没有人开门。'],
  ['one endless line', 'word '],
])('the pieces of a long text in %s are the text', (_what, sentence) => {
  const text = sentence.repeat(3000);
  expect(piecesOfText(text).join('')).toBe(text);
});

test('a long text is searched in pieces with pauses between them, and no name is lost', async () => {
  const text = '他们问王示例在哪里。Then they asked for Alim A. Tursun again. '.repeat(2000);
  const source = aDossierSource({
    people: [{ names: [aName('Alim A. Tursun'), aName('王示例')] }],
    incidents: [{ narrative: { translations: [], text, lang: 'en' } }],
  });
  let pauses = 0;
  const { dossier, nearMatches } = await projectDossier(source, aDossierRequest(source), async () => {
    pauses += 1;
  });
  expect(pauses).toBeGreaterThan(5);
  expect(dossier.withheld.replacedNames).toBe(4000);
  expect(nearMatches).toEqual([]);
  expect(JSON.stringify(dossier)).not.toMatch(/Alim|Tursun|示例/u);
});

test('an empty line parts pieces, the end of a line inside a name does not', async () => {
  const text = 'they asked for Alim A.\nTursun and then went away\n\n'.repeat(2000);
  expect(piecesOfText(text).length).toBeGreaterThan(5);
  expect(piecesOfText(text).join('')).toBe(text);
  const source = aDossierSource({
    people: [{ names: [aName('Alim A. Tursun')] }],
    incidents: [{ narrative: { translations: [], text, lang: 'en' } }],
  });
  const { dossier } = await projectDossier(source, aDossierRequest(source));
  expect(dossier.withheld.replacedNames).toBe(2000);
});
