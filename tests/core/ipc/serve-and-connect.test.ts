import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '#shared/errors/app-error.ts';
import { connect } from '#shared/ipc/connect.ts';
import { command, job, query, type Handlers } from '#shared/ipc/define.ts';
import { createPortPair } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';
import { failureOf } from '#tests/support/failure-of.ts';

const contract = {
  sum: {
    add: query({ input: z.strictObject({ terms: z.array(z.number()).max(3) }), output: z.number() }),
    fail: command({ input: z.enum(['expected', 'unexpected']), output: z.null() }),
    count: job({
      input: z.strictObject({ steps: z.int() }),
      output: z.number(),
      progress: z.object({ done: z.int() }),
    }),
    open: command({ input: z.strictObject({ place: z.string() }), output: z.string(), files: ['place'] }),
  },
} as const;

function openPair() {
  const [ours, theirs] = createPortPair();
  const unexpected: string[] = [];
  let steps = 0;
  const handlers: Handlers<typeof contract> = {
    sum: {
      add: ({ terms }) => terms.reduce((sum, term) => sum + term, 0),
      fail(kind) {
        if (kind === 'expected') throw new AppError('record/not-found', { field: 'id' });
        throw new Error('the name of a witness');
      },
      async count({ steps: total }, { report, pause }) {
        for (steps = 1; steps <= total; steps++) {
          report({ done: steps });
          await pause();
        }
        return total;
      },
      open: (_input, { path }) => path('place'),
    },
  };
  const server = serve(contract, handlers, theirs, {
    onUnexpected(_error, operation) {
      unexpected.push(operation);
      return `log-${unexpected.length}`;
    },
  });
  const replies: { type: string; error?: { code: string; params: unknown } }[] = [];
  ours.listen((message) => replies.push(message as never));
  return { ...connect(contract, ours), server, unexpected, replies, ours, steps: () => steps };
}

test('a call comes back with its answer, many at once each with its own', async () => {
  const { api, server } = openPair();
  const sums = [1, 2, 3, 4].map((term) => api.sum.add({ terms: [term, 10] }));
  expect(await Promise.all(sums)).toEqual([11, 12, 13, 14]);
  expect(server.running()).toBe(0);
});

test.for([
  'sum.subtract',
  'sum',
  'sum.add.more',
  '',
  'toString.call',
  'sum.constructor',
  '__proto__.add',
  'sum.__proto__',
  'constructor.name',
])('an operation called "%s" is unknown', async (operation) => {
  const { ours, replies } = openPair();
  ours.post({ type: 'call', callId: 1, operation, input: undefined });
  await expect.poll(() => replies).toHaveLength(1);
  expect(replies[0]).toMatchObject({ ok: false, error: { code: 'ipc/unknown-operation' } });
});

test.for([
  ['a wrong type inside', { terms: [1, 'two'] }, 'terms.1', 'invalid_type'],
  ['too much', { terms: [1, 2, 3, 4] }, 'terms', 'too_big'],
  ['a field more', { terms: [], sql: 'DROP' }, '', 'unrecognized_keys'],
  ['nothing', undefined, '', 'invalid_type'],
] as const)('input with %s is refused by the name of its field', async ([, input, field, issue]) => {
  const { api } = openPair();
  const failure = await failureOf(() => api.sum.add(input as never));
  expect(failure).toMatchObject({ code: 'ipc/invalid-input', params: { field, issue } });
});

test.for([
  ['no envelope', 'hello'],
  ['null', null],
  [
    'an envelope with a field more',
    { type: 'call', callId: 1, operation: 'sum.add', input: {}, path: '/etc' },
  ],
  ['a call without a number', { type: 'call', operation: 'sum.add', input: {} }],
] as const)('a message that is %s is not answered, and the next call is', async ([, message]) => {
  const { api, ours, replies } = openPair();
  ours.post(message);
  expect(await api.sum.add({ terms: [1] })).toBe(1);
  expect(replies).toHaveLength(1);
});

test.for([
  ['too long', { target: `/${'a'.repeat(40_000)}` }],
  ['too many', Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`field${index}`, '/tmp']))],
  ['no texts', { target: 7 }],
] as const)('paths that are %s are refused, and the caller is told', async ([, paths]) => {
  const { ours, replies } = openPair();
  ours.post({ type: 'call', callId: 1, operation: 'sum.add', input: { terms: [1] }, paths });
  await expect.poll(() => replies).toHaveLength(1);
  expect(replies[0]).toMatchObject({
    ok: false,
    error: { code: 'ipc/invalid-input', params: { field: 'paths' } },
  });
});

test('an expected failure crosses with its code and parameters', async () => {
  const { api, unexpected } = openPair();
  const failure = await failureOf(() => api.sum.fail('expected'));
  expect(failure).toMatchObject({ code: 'record/not-found', params: { field: 'id' } });
  expect(unexpected).toEqual([]);
});

test('of an unexpected failure only the number of its log line crosses', async () => {
  const { api, unexpected, replies } = openPair();
  const failure = await failureOf(() => api.sum.fail('unexpected'));
  expect(failure).toMatchObject({ code: 'internal/unexpected', params: { logId: 'log-1' } });
  expect(JSON.stringify(replies)).not.toContain('witness');
  expect(unexpected).toEqual(['sum.fail']);
});

test('of much progress little is sent, the last word always', async () => {
  const { api, replies } = openPair();
  const seen: number[] = [];
  await api.sum.count({ steps: 300 }, { onProgress: ({ done }) => seen.push(done) });
  const sent = replies.filter(({ type }) => type === 'progress');
  expect(sent.length).toBeLessThan(100);
  expect(seen[0]).toBe(1);
  expect(seen.at(-1)).toBe(300);
});

test('a cancelled job stops long before its end', async () => {
  const { api, server, steps } = openPair();
  const abort = new AbortController();
  const counting = api.sum.count(
    { steps: 1_000_000 },
    { signal: abort.signal, onProgress: () => abort.abort() },
  );
  expect(await failureOf(() => counting)).toMatchObject({ code: 'ipc/cancelled' });
  expect(steps()).toBeLessThan(1000);
  expect(server.running()).toBe(0);
});

test('what was cancelled before it was asked is never asked', async () => {
  const { api, replies } = openPair();
  const failure = await failureOf(() => api.sum.add({ terms: [1] }, { signal: AbortSignal.abort() }));
  expect(failure).toMatchObject({ code: 'ipc/cancelled' });
  expect(replies).toEqual([]);
});

test('when the connection closes, whoever waits is told, and whoever asks afterwards', async () => {
  const { api, close } = openPair();
  const waiting = api.sum.count({ steps: 1_000_000 });
  close();
  expect(await failureOf(() => waiting)).toMatchObject({ code: 'ipc/core-gone' });
  expect(await failureOf(() => api.sum.add({ terms: [1] }))).toMatchObject({ code: 'ipc/core-gone' });
});

test('when the server closes, running jobs are cancelled and calls are no longer taken', async () => {
  const { api, server, steps, replies } = openPair();
  const running = api.sum.count({ steps: 1_000_000 }).catch((error: unknown) => error);
  await expect.poll(() => steps()).toBeGreaterThan(2);
  server.close();
  expect(await running).toMatchObject({ code: 'ipc/cancelled' });
  const before = replies.length;
  void api.sum.add({ terms: [1] });
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(replies).toHaveLength(before);
});

test('a path is had only for a ticket that main has turned into one', async () => {
  const { api } = openPair();
  expect(await api.sum.open({ place: 'ticket' }, { paths: { place: '/media/stick' } })).toBe('/media/stick');
  for (const paths of [undefined, {}, { other: '/x' }]) {
    const failure = await failureOf(() =>
      api.sum.open({ place: 'ticket' }, paths === undefined ? {} : { paths }),
    );
    expect(failure).toMatchObject({ code: 'file/unknown-ticket', params: { field: 'place' } });
  }
});
