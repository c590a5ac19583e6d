import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract.ts';
import { findOperation, type Operation } from '#shared/ipc/define.ts';
import { callMessage, cancelMessage, filePaths } from '#shared/ipc/wire.ts';
import { passphrase } from '#shared/vault/passphrase.ts';
import { secretFields } from './secret-parts.ts';
import { unboundedParts } from './unbounded-parts.ts';

const operations = Object.entries(contract).flatMap(([noun, slice]) =>
  Object.entries(slice).map(([verb, operation]) => [`${noun}.${verb}`, operation as Operation] as const),
);

test('operations are named noun.verb in camel case', () => {
  for (const [name] of operations) expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/u);
});

test('only vault, settings and desktop operations may be asked while locked', () => {
  const open = operations
    .filter(([, operation]) => operation.whileLocked)
    .map(([name]) => name.split('.')[0]);
  expect([...new Set(open)].sort()).toEqual(['desktop', 'settings', 'vault']);
});

test('no operation takes a path, SQL, a key or an address', () => {
  for (const [name, operation] of operations) {
    const shape = 'shape' in operation.input ? Object.keys(operation.input.shape as object) : [];
    for (const field of shape) expect(field, name).not.toMatch(/path|sql|url|key$/iu);
  }
});

test('what opens a vault does so while locked and names its folder', () => {
  const opening = operations.filter(([, { opensVault }]) => opensVault);
  expect(opening.map(([name]) => name).sort()).toEqual([
    'vault.create',
    'vault.openTraining',
    'vault.recover',
    'vault.unlock',
  ]);
  for (const [name, { whileLocked, files }] of opening) {
    expect([whileLocked, files], name).toEqual([true, ['folder']]);
  }
});

test('every operation that answers with the open vault opens it, but the one that asks for it', () => {
  const answering = operations.filter(
    ([name, { output, opensVault }]) =>
      output === contract.vault.summary.output && !opensVault && name !== 'vault.summary',
  );
  expect(answering).toEqual([]);
});

test('file tickets are declared for the fields that hold them', () => {
  for (const [name, operation] of operations) {
    const shape = 'shape' in operation.input ? Object.keys(operation.input.shape as object) : [];
    for (const field of operation.files) expect(shape, name).toContain(field);
  }
});

test('a passphrase and a recovery key cross main sealed, on the way to core and back', () => {
  for (const [name, { input, output, secrets, hasSecretAnswer }] of operations) {
    expect([...secrets].sort(), name).toEqual([...secretFields(input)].sort());
    expect(hasSecretAnswer, name).toBe(secretFields(output).length > 0);
  }
  expect(operations.filter(([, { secrets: fields }]) => fields.length > 0)).toHaveLength(15);
});

test('a secret is found where it is planted', () => {
  expect(secretFields(z.strictObject({ passphraseNow: z.string() }))).toEqual(['passphraseNow']);
  expect(secretFields(z.strictObject({ words: passphrase.optional() }))).toEqual(['words']);
  expect(
    secretFields(z.strictObject({ how: z.union([z.literal('a'), z.strictObject({ deep: passphrase })]) })),
  ).toEqual(['how']);
  expect(secretFields(z.strictObject({ title: z.string() }))).toEqual([]);
});

test('every text, list and map that an operation takes has a stated maximum', () => {
  const unbounded = operations.flatMap(([name, { input }]) =>
    unboundedParts(input).map((part) => `${name} ${part}`),
  );
  expect(unbounded).toEqual([]);
});

test('so has the envelope around the input', () => {
  for (const part of [callMessage.omit({ input: true }), cancelMessage, filePaths]) {
    expect(unboundedParts(part)).toEqual([]);
  }
});

test('each thing without a maximum is found when planted', () => {
  const planted = z.strictObject({
    text: z.string().regex(/^[a-z]*$/u),
    inList: z.array(z.string().max(2)),
    textInList: z.array(z.string()).max(2),
    inBranch: z.union([z.literal('a'), z.strictObject({ words: z.string() })]).nullable(),
    map: z.record(z.string().max(2), z.string().max(2)),
    key: z.record(z.string(), z.string().max(2)).meta({ maxProperties: 2 }),
    json: z.json(),
    anything: z.unknown(),
    fits: z.strictObject({ id: z.uuid(), kind: z.enum(['a', 'b']), words: z.string().max(2).optional() }),
  });
  expect(unboundedParts(planted)).toEqual([
    'text: text',
    'inList: list',
    'textInList[]: text',
    'inBranch.words: text',
    'map: map',
    'key{}: text',
    'json: of any depth',
    'anything: anything',
  ]);
});

test('prototype keys are not operations', () => {
  for (const name of [
    '__proto__.x',
    'constructor.name',
    'case.__proto__',
    'case.toString',
    'case',
    'case.list.x',
    '',
  ]) {
    expect(findOperation(contract, name)).toBeUndefined();
  }
  expect(findOperation(contract, 'case.list')).toBe(contract.case.list);
});
