import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isErrorCode } from '#shared/errors/error-codes.ts';
import { contract } from '#shared/contract.ts';
import { MAX_MESSAGE_CHARACTERS, type Reply } from '#shared/ipc/wire.ts';
import { askApp } from '../../support/call-app.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { openNewVault } from '../../support/open-new-vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-hostile-'));
const BATCH = 40;
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp({ userData: join(folder, 'user-data') });
  await openNewVault(app, join(folder, 'office.casekeep'));
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

/** These end the page, the vault or the test's patience, as they should; the rest is fair game. */
const notTried = new Set(['vault.lock', 'desktop.choosePlace']);
const operations = Object.entries(contract)
  .flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`))
  .filter((name) => !notTried.has(name));

const words = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  '$',
  'id',
  'paths',
);
const key = fc.oneof(words, fc.string({ maxLength: 12 }));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      null,
      true,
      0,
      -1,
      2 ** 53,
      '',
      "'; DROP TABLE incident; --",
      '../../etc/passwd',
      '\u0000',
    ),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.uint8Array({ maxLength: 64 }).map((bytes) => [...bytes]),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}));
const operation = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...operations) },
  { weight: 1, arbitrary: fc.tuple(words, words).map((pair) => pair.join('.')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);
const call = fc.record({ operation, input: value });

type Call = Readonly<{ operation: string; input: unknown }>;

/** Posts calls as a page that was taken over would, all at once, and resolves with their last replies. */
async function answersTo(calls: readonly Call[], firstId: number): Promise<readonly Reply[]> {
  return app.page.evaluate(
    ([texts, first]) =>
      new Promise<Reply[]>((resolve) => {
        const parsed = JSON.parse(texts) as Call[];
        const replies = new Map<number, Reply>();
        const stop = window.bridge.listen((message) => {
          const reply = message as Reply;
          if (reply.type !== 'done' || reply.callId < first || reply.callId >= first + parsed.length) return;
          replies.set(reply.callId, reply);
          if (replies.size < parsed.length) return;
          stop();
          resolve([...replies.values()]);
        });
        for (const [index, { operation, input }] of parsed.entries()) {
          window.bridge.post({ type: 'call', callId: first + index, operation, input });
        }
      }),
    [JSON.stringify(calls), firstId] as const,
  );
}

describe('a page that was taken over', () => {
  it('gets typed errors for whatever it sends, and core stays what it was', async () => {
    const { core } = await app.processIds();
    let lastId = 5_000_000;
    const codes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: BATCH, maxLength: BATCH }), async (calls) => {
        const replies = await answersTo(calls, lastId);
        lastId += calls.length;
        expect(replies).toHaveLength(calls.length);
        for (const reply of replies) {
          if (reply.type !== 'done' || reply.ok) continue;
          expect(isErrorCode(reply.error.code)).toBe(true);
          expect(Object.keys(reply.error).sort()).toEqual(['code', 'params']);
          codes.set(reply.error.code, (codes.get(reply.error.code) ?? 0) + 1);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect(codes.get('internal/unexpected')).toBeUndefined();
    expect(codes.get('ipc/invalid-input')).toBeGreaterThan(100);
    expect(codes.get('ipc/unknown-operation')).toBeGreaterThan(10);
    expect((await app.processIds()).core).toBe(core);
    expect(await askApp(app.page, 'vault.summary')).toMatchObject({ name: 'office' });
  });

  it('gets nothing for messages that are no calls, and is heard afterwards', async () => {
    const { core } = await app.processIds();
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: BATCH, maxLength: BATCH }), async (messages) => {
        await app.page.evaluate((texts) => {
          for (const message of JSON.parse(texts) as unknown[]) window.bridge.post(message);
        }, JSON.stringify(messages));
      }),
      { numRuns: 10 },
    );
    expect(await askApp(app.page, 'vault.summary')).toMatchObject({ name: 'office' });
    expect((await app.processIds()).core).toBe(core);
  });

  it('cannot fill main or core with a message that is too long or has no end', async () => {
    const { core } = await app.processIds();
    const codes = await app.page.evaluate(
      (maxCharacters) =>
        Promise.all(
          [
            'x'.repeat(maxCharacters + 1),
            Array.from({ length: maxCharacters / 4 }, () => null),
            {
              deep: Array.from({ length: 900 }).reduce<unknown>(
                (inner) => [inner],
                'x'.repeat(maxCharacters),
              ),
            },
          ].map(
            (input, index) =>
              new Promise((resolve) => {
                const callId = 9_000_000 + index;
                const stop = window.bridge.listen((message) => {
                  const reply = message as { callId: number; error?: { code: string } };
                  if (reply.callId !== callId) return;
                  stop();
                  resolve(reply.error?.code);
                });
                window.bridge.post({ type: 'call', callId, operation: 'draft.save', input });
              }),
          ),
        ),
      MAX_MESSAGE_CHARACTERS,
    );
    expect(codes).toEqual(['ipc/message-too-large', 'ipc/message-too-large', 'ipc/message-too-large']);
    expect((await app.processIds()).core).toBe(core);
    expect(await askApp(app.page, 'vault.summary')).toMatchObject({ name: 'office' });
  });

  it('with a right call among wrong ones gets its value', async () => {
    const replies = await answersTo(
      [
        { operation: 'vault.summary', input: 1 },
        { operation: 'vault.lockStatus', input: undefined },
        { operation: 'constructor.prototype', input: {} },
      ],
      9_500_000,
    );
    expect(replies.map((reply) => reply.type === 'done' && reply.ok).filter(Boolean)).toHaveLength(1);
  });
});
