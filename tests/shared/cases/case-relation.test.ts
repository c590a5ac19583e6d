import { expect, test } from 'vitest';
import { relationsOf } from '#shared/cases/case-relation.ts';
import { caseFields } from '#shared/cases/case.ts';
import { inverseRelationship } from '#shared/vocabularies/inverse-relationship.ts';
import { vocabularies } from '#shared/vocabularies/vocabulary-index.ts';
import { personIdOf } from '#tests/support/dossier-source-builder.ts';
import { aCase, aRelation } from '#tests/support/record-builders.ts';

const [mother, son] = [personIdOf(1), personIdOf(2)];

test('a relation that was said once reads from either side', () => {
  const relation = aRelation('parent', mother, son);
  expect(relationsOf([relation], mother)).toMatchObject([
    { otherId: son, kind: { code: 'parent' }, isOfThis: true },
  ]);
  expect(relationsOf([relation], son)).toMatchObject([
    { otherId: mother, kind: { code: 'child' }, isOfThis: true },
  ]);
  expect(relationsOf([relation], personIdOf(3))).toEqual([]);
});

test('where no term says the other direction, it says what the other is', () => {
  const [from, to] = [
    relationsOf([aRelation('handler', mother, son)], mother),
    relationsOf([aRelation('handler', mother, son)], son),
  ];
  expect(from).toMatchObject([{ otherId: son, kind: { code: 'handler' }, isOfThis: true }]);
  expect(to).toMatchObject([{ otherId: mother, kind: { code: 'handler' }, isOfThis: false }]);
});

test('words of "other" stay with the direction that they were said in', () => {
  const relation = { ...aRelation('other', mother, son), words: 'owes her money' };
  expect(relationsOf([relation], son)).toMatchObject([
    { kind: { code: 'other', words: 'owes her money' }, isOfThis: false },
  ]);
});

test('the other direction of the other direction is the first, for every term that has one', () => {
  const codes = vocabularies.relationship.terms.map(({ code }) => code);
  const inverses = codes.flatMap((code) => {
    const inverse = inverseRelationship(code);
    return inverse === undefined ? [] : [[code, inverseRelationship(inverse)] as const];
  });
  expect(inverses.length).toBeGreaterThan(30);
  for (const [code, back] of inverses) expect(back).toBe(code);
});

test('nobody is related to themselves, and no relation is without its kind', () => {
  const issues = (fields: object) =>
    caseFields.safeParse({ ...aCase(), ...fields }).error?.issues.map(({ path }) => path.join('.'));
  expect(issues({ relations: [aRelation('sibling', son, son)] })).toEqual(['relations.0.to']);
  expect(issues({ relations: [{ ...aRelation('sibling', son, mother), code: '' }] })).toEqual([
    'relations.0.code',
  ]);
  expect(issues({ relations: [aRelation('sibling', son, mother)] })).toBeUndefined();
});
