import { expect, test } from 'vitest';
import { contract } from '#shared/ipc/contract.ts';
import { findOperation, type Operation } from '#shared/ipc/define.ts';

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

test('file tickets are declared for the fields that hold them', () => {
  for (const [name, operation] of operations) {
    const shape = 'shape' in operation.input ? Object.keys(operation.input.shape as object) : [];
    for (const field of operation.files) expect(shape, name).toContain(field);
  }
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
