import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSecretsKey } from '#core/secrets-key.ts';
import { sealSecrets } from '#renderer/api/seal-secrets.ts';
import { connect } from '#shared/ipc/connect.ts';
import { command, query, type Contract } from '#shared/ipc/define.ts';
import { createPortPair } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';

const words = 'correct horse battery staple 家';
const contract = {
  vault: {
    sealingKey: query({ input: z.void(), output: z.object({ publicKey: z.instanceof(Uint8Array) }) }),
    unlock: command({
      input: z.strictObject({ folder: z.string(), passphrase: z.string() }),
      output: z.string(),
      secrets: ['passphrase'],
    }),
    suggest: command({ input: z.void(), output: z.string(), hasSecretAnswer: true }),
    name: query({ input: z.strictObject({ id: z.string() }), output: z.string() }),
  },
} satisfies Contract;

/** A page and a core, with everything that passes between them written down. */
function connected(options: { readonly sealing?: typeof sealSecrets } = { sealing: sealSecrets }) {
  const [page, core] = createPortPair();
  const crossed: unknown[] = [];
  const key = createSecretsKey();
  const handlers = {
    vault: {
      sealingKey: () => ({ publicKey: key.publicKey }),
      unlock: ({ folder, passphrase }: { folder: string; passphrase: string }) =>
        `${folder}: ${passphrase}`.length.toString(),
      suggest: () => words,
      name: ({ id }: { id: string }) => id,
    },
  };
  core.listen((message) => crossed.push(message));
  page.listen((message) => crossed.push(message));
  serve(contract, handlers, core, { onUnexpected: () => 'log', openSealed: key.openSealed });
  const { api } = connect(contract, page, options);
  const texts = () =>
    crossed.flatMap((message) => [
      JSON.stringify(message),
      ...bytesIn(message).map((bytes) => Buffer.from(bytes).toString('utf8')),
    ]);
  return { api, key, texts };
}

function bytesIn(value: unknown): readonly Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesIn) : [];
}

describe('between a page and core', () => {
  it('no secret can be read, and both sides understand it', async () => {
    const { api, texts } = connected();
    expect(await api.vault.unlock({ folder: 'ticket', passphrase: words })).toBe(
      `ticket: ${words}`.length.toString(),
    );
    expect(await api.vault.suggest()).toBe(words);
    expect(await api.vault.name({ id: 'Heron' })).toBe('Heron');
    expect(texts().some((text) => text.includes('Heron') && text.includes('vault.name'))).toBe(true);
    expect(texts().filter((text) => text.includes('horse'))).toEqual([]);
  });

  it('all of it could be read if nothing were sealed', async () => {
    const { api, texts } = connected({});
    await api.vault.unlock({ folder: 'ticket', passphrase: words });
    await api.vault.suggest();
    expect(texts().filter((text) => text.includes('horse')).length).toBeGreaterThan(1);
  });
});

describe('what was sealed', () => {
  let key: ReturnType<typeof createSecretsKey>;
  let made: Awaited<ReturnType<typeof sealSecrets>>;
  beforeAll(async () => {
    key = createSecretsKey();
    made = await sealSecrets('vault.unlock', { passphrase: words }, key.publicKey);
  });

  it('opens for the core and the operation that it was made for', () => {
    expect(key.openSealed('vault.unlock', made.sealed).fields).toEqual({ passphrase: words });
  });

  it.each([
    ['for another operation', 'user.add', (sealed: typeof made.sealed) => sealed],
    [
      'with one bit changed',
      'vault.unlock',
      ({ publicKey, box }: typeof made.sealed) => ({
        publicKey,
        box: box.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
      }),
    ],
    [
      'with a key that is none',
      'vault.unlock',
      ({ box }: typeof made.sealed) => ({ publicKey: new Uint8Array(44), box }),
    ],
    [
      'with nothing in it',
      'vault.unlock',
      ({ publicKey }: typeof made.sealed) => ({ publicKey, box: new Uint8Array() }),
    ],
  ])('does not open %s', (_how, operation, change) => {
    expect(() => key.openSealed(operation, change(made.sealed))).toThrow('ipc/core-gone');
  });

  it('does not open for the core after a lock', () => {
    expect(() => createSecretsKey().openSealed('vault.unlock', made.sealed)).toThrow('ipc/core-gone');
  });
});
