import { EventEmitter } from 'node:events';
import type { UtilityProcess } from 'electron';
import { expect, test } from 'vitest';
import { createProverRelay } from '#main/prover-relay.ts';
import type { ProverNews } from '#shared/ipc/prover-relay.ts';

class FakeProcess extends EventEmitter {
  readonly received: unknown[] = [];
  isKilled = false;
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}

function relay() {
  const processes: FakeProcess[] = [];
  const news: ProverNews[] = [];
  const made = createProverRelay(() => {
    const started = new FakeProcess();
    processes.push(started);
    return started as unknown as UtilityProcess;
  });
  const take = (message: unknown) => made.take(message, (told) => news.push(told));
  return { ...made, take, processes, news };
}

const order = (action: 'start' | 'end', id: number) => ({ type: 'prover', action, id });

test('messages pass both ways as they are, and the end of the process is told', () => {
  const { take, processes, news } = relay();
  expect(take(order('start', 1))).toBe(true);
  const sealed = new Uint8Array([1, 2, 3]);
  take({ type: 'prover', action: 'post', id: 1, message: sealed });
  processes[0]?.emit('message', { type: 'ready' });
  processes[0]?.emit('exit');
  expect(processes[0]?.received).toEqual([sealed]);
  expect(news).toEqual([
    { type: 'prover', event: 'message', id: 1, message: { type: 'ready' } },
    { type: 'prover', event: 'exit', id: 1 },
  ]);
});

test('a core that asks for many processes gets two', () => {
  const { take, processes, news } = relay();
  for (const id of [1, 2, 3]) take(order('start', id));
  expect(processes).toHaveLength(2);
  expect(news).toEqual([{ type: 'prover', event: 'exit', id: 3 }]);
});

test('when core goes, so do they; what is no order is left to others', async () => {
  const { take, processes, endAll } = relay();
  take(order('start', 1));
  expect(take({ type: 'done', callId: 1 })).toBe(false);
  const ended = endAll();
  expect(processes[0]?.isKilled).toBe(true);
  processes[0]?.emit('exit');
  await ended;
});

test('one that has not been spawned when it is ended is ended as soon as it is', () => {
  const { take, processes } = relay();
  take(order('start', 1));
  take(order('end', 1));
  const [started] = processes;
  if (started === undefined) throw new Error('Nothing was started.');
  started.isKilled = false;
  started.emit('spawn');
  expect(started.isKilled).toBe(true);
});
