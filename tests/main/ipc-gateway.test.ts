import { describe, expect, it } from 'vitest';
import { MAX_MESSAGE_CHARACTERS } from '#shared/ipc/wire.ts';
import { openTestGateway } from './gateway-fixture.ts';

const refusal = (callId: number, code: string) => [
  expect.objectContaining({
    type: 'done',
    callId,
    ok: false,
    error: expect.objectContaining({ code }) as unknown,
  }),
];
const summary = [{ type: 'done', callId: 1, ok: true, value: 'secret summary' }];

describe('the gateway lets through', () => {
  it('an operation of core while the vault is open', async () => {
    const test = openTestGateway();
    await test.unlock();
    expect(await test.call('vault.summary')).toEqual(summary);
  });

  it('an operation that main answers itself', async () => {
    const test = openTestGateway();
    expect(await test.call('vault.lockStatus')).toEqual([
      { type: 'done', callId: 1, ok: true, value: 'from desktop' },
    ]);
    expect(test.posted).toEqual([]);
  });

  it('a path to core in place of its ticket, and never to the page', async () => {
    const test = openTestGateway();
    const { ticket } = test.tickets.issue('/vaults/b.casekeep');
    await test.call('vault.unlock', { folder: ticket, passphrase: 'wrong' });
    expect(test.posted[0]).toMatchObject({ paths: { folder: '/vaults/b.casekeep' } });
    expect(test.givenPaths).toEqual(['/vaults/b.casekeep']);
    expect(JSON.stringify(test.answers)).not.toContain('/vaults');
  });

  it('progress and cancellation of a job, which main can name meanwhile', async () => {
    const test = openTestGateway();
    await test.unlock();
    expect(await test.call('vault.verify', undefined, 7)).toEqual([
      { type: 'progress', callId: 7, progress: 1 },
    ]);
    await test.call('vault.lockStatus');
    expect(test.gateway.workUnderWay()).toEqual(['vault.verify']);
    expect(await test.deliver({ type: 'cancel', callId: 7 })).toEqual(refusal(7, 'ipc/cancelled'));
    expect(test.gateway.workUnderWay()).toEqual([]);
  });

  it('events of core only while the vault is open', async () => {
    const test = openTestGateway();
    const event = { type: 'event', name: 'vault.changed', nouns: ['case'] };
    test.coreEnd.post(event);
    await test.unlock();
    expect(test.answers).not.toContainEqual(event);
    test.coreEnd.post(event);
    await test.call('vault.lockStatus');
    expect(test.answers).toContainEqual(event);
  });
});

describe('the gateway refuses', () => {
  it('a secret that it could read, and a call that should have one and does not', async () => {
    const test = openTestGateway();
    const { ticket } = test.tickets.issue('/vaults/a.casekeep');
    const sealed = { publicKey: new Uint8Array(44), box: new Uint8Array(40) };
    const refusedFor = (field: string) => [
      expect.objectContaining({ error: { code: 'ipc/invalid-input', params: { field } } }) as unknown,
    ];
    const ask = (input: object, more: object = {}) =>
      test.deliver({ type: 'call', callId: 1, operation: 'vault.recover', input, ...more });
    expect(await ask({ folder: ticket, passphrase: 'readable' })).toEqual(refusedFor('passphrase'));
    expect(await ask({ folder: ticket, passphrase: 'readable' }, { sealed })).toEqual(
      refusedFor('passphrase'),
    );
    expect(await ask({ folder: ticket })).toEqual(refusedFor('sealed'));
    expect(test.posted).toEqual([]);
    await ask({ folder: ticket }, { sealed });
    expect(test.posted).toMatchObject([{ operation: 'vault.recover', input: { folder: ticket }, sealed }]);
  });

  it.each([
    'case.dropAll',
    'vault',
    'vault.summary.x',
    '__proto__.x',
    'constructor.x',
    'vault.__proto__',
    '',
  ])('the operation %j', async (operation) => {
    const test = openTestGateway();
    await test.unlock();
    expect(await test.call(operation)).toEqual(refusal(1, 'ipc/unknown-operation'));
  });

  it('a message beyond the size limit, and takes one just below it', async () => {
    const test = openTestGateway();
    const { ticket } = test.tickets.issue('/vaults/a.casekeep');
    const sized = (characters: number) => ({ folder: ticket, passphrase: 'x'.repeat(characters) });
    expect(await test.call('vault.unlock', sized(MAX_MESSAGE_CHARACTERS))).toEqual(
      refusal(1, 'ipc/message-too-large'),
    );
    expect(await test.call('vault.unlock', sized(MAX_MESSAGE_CHARACTERS - 1000))).toEqual(
      refusal(1, 'internal/unexpected'),
    );
  });

  it('a path or any other field beside the envelope', async () => {
    const test = openTestGateway();
    await test.unlock();
    const envelope = { type: 'call', callId: 1, operation: 'vault.summary', input: undefined };
    expect(await test.deliver({ ...envelope, paths: { folder: '/etc' } })).toEqual(
      refusal(1, 'ipc/invalid-input'),
    );
    expect(await test.deliver(envelope)).toEqual(summary);
  });

  it.each([null, 'call', 7, [], {}, { type: 'stop' }, { type: 'call', callId: -1 }, { callId: 'x' }])(
    'the message %j without failing',
    async (message) => {
      const test = openTestGateway();
      await test.deliver(message);
      expect(test.posted).toEqual([]);
      expect(await test.unlock()).toHaveLength(1);
    },
  );

  it('a circular or very deep message', async () => {
    const test = openTestGateway();
    const circular: Record<string, unknown> = { type: 'call', callId: 1 };
    circular['self'] = circular;
    expect(await test.deliver(circular)).toEqual(refusal(1, 'ipc/message-too-large'));
  });

  it('another window, another frame, a frame that is gone and another origin', async () => {
    const test = openTestGateway();
    await test.unlock();
    const message = { type: 'call', callId: 1, operation: 'vault.summary', input: undefined };
    const { window, frame } = test;
    expect(await test.deliver(message, { sender: { ...window }, senderFrame: frame })).toEqual([]);
    expect(await test.deliver(message, { sender: window, senderFrame: { ...frame } })).toEqual([]);
    expect(await test.deliver(message, { sender: window, senderFrame: null })).toEqual([]);
    frame.origin = 'https://example.org';
    expect(await test.deliver(message)).toEqual([]);
    frame.origin = 'app://casekeep';
    expect(await test.deliver(message)).toEqual(summary);
  });

  it('every operation but the marked ones while the vault is locked', async () => {
    const test = openTestGateway();
    expect(await test.call('vault.summary')).toEqual(refusal(1, 'vault/locked'));
    expect(test.posted).toEqual([]);
    await test.unlock();
    expect(await test.call('vault.summary')).toEqual(summary);
    test.vault.markLocked();
    expect(await test.call('vault.summary')).toEqual(refusal(1, 'vault/locked'));
  });

  it('a ticket that main did not give out, or has taken back', async () => {
    const test = openTestGateway();
    const { ticket } = test.tickets.issue('/vaults/a.casekeep');
    const input = { folder: '00000000-0000-4000-8000-000000000000', passphrase: 'right' };
    expect(await test.call('vault.unlock', input)).toEqual(refusal(1, 'file/unknown-ticket'));
    expect(await test.call('vault.unlock', { ...input, folder: '/vaults/a.casekeep' })).toEqual(
      refusal(1, 'file/unknown-ticket'),
    );
    test.tickets.clear();
    expect(await test.call('vault.unlock', { ...input, folder: ticket })).toEqual(
      refusal(1, 'file/unknown-ticket'),
    );
    expect(test.posted).toEqual([]);
  });

  it('an id that is still in use', async () => {
    const test = openTestGateway();
    await test.unlock();
    await test.call('vault.verify', undefined, 5);
    expect(await test.call('vault.summary', undefined, 5)).toEqual(refusal(5, 'ipc/invalid-input'));
  });

  it('every channel but its own', () => {
    const heardElsewhere: unknown[] = [];
    const test = openTestGateway((...message) => heardElsewhere.push(message));
    test.ipcMain.emit('electron-store-get-data', {});
    // And Electron's guard: a page may send a message by this name, and one that nobody hears is thrown.
    expect(test.ipcMain.eventNames()).toEqual(['error', 'casekeep:request']);
    expect(test.ipcMain.emit('error', new Error('sent by a page'))).toBe(true);
    expect(heardElsewhere).toEqual([]);
  });
});

describe('the gateway keeps track of the vault', () => {
  it('opens it after a successful unlock only', async () => {
    const test = openTestGateway();
    const { ticket } = test.tickets.issue('/vaults/a.casekeep');
    await test.call('vault.unlock', { folder: ticket, passphrase: 'wrong' });
    expect(test.vault.isLocked()).toBe(true);
    await test.unlock();
    expect(test.vault.isLocked()).toBe(false);
    expect(test.openedFolders).toEqual(['/vaults/a.casekeep']);
  });

  it('answers waiting calls when core is gone', async () => {
    const test = openTestGateway();
    await test.unlock();
    await test.call('vault.verify', undefined, 7);
    test.gateway.failCoreCalls('ipc/core-gone');
    expect(test.answers.at(-1)).toEqual(refusal(7, 'ipc/core-gone')[0]);
  });

  it('forgets the calls of an emptied window and keeps their late answers from the next page', async () => {
    const test = openTestGateway();
    await test.unlock();
    await test.call('vault.verify', undefined, 1);
    const before = test.answers.length;
    test.gateway.forgetCalls();
    expect(await test.call('vault.summary', undefined, 1)).toEqual(summary);
    expect(test.answers.slice(before)).toEqual(summary);
    expect(test.core.running()).toBe(0);
  });

  it('says when core has had keys and no vault is open: after the answer, and not for other answers', async () => {
    const test = openTestGateway();
    await test.call('vault.lockStatus');
    expect(test.timesKeysLeft).toEqual([]);
    await test.call('vault.restore', undefined, 2);
    expect(test.answers.at(-1)).toMatchObject({ callId: 2, value: 'restored' });
    expect(test.timesKeysLeft).toEqual([test.answers.length]);
    await test.unlock();
    await test.call('vault.restore', undefined, 3);
    expect(test.timesKeysLeft).toHaveLength(1);
  });
});
