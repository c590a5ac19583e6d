import { argon2Sync } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  calibrateCost,
  deriveKey,
  isAcceptableCost,
  LEAST_NEW_COST,
  TRAINING_COST,
} from '#core/crypto/argon2id.ts';
import type { Argon2idCost } from '#core/crypto/argon2id-cost.ts';
import { createIdSource } from '#core/crypto/id-source.ts';
import { personKeys } from '#core/crypto/person-keys.ts';
import { openSecret, sealSecret } from '#core/crypto/secret-box.ts';
import { openDataKey, sealDataKey, sealPublicOf } from '#core/crypto/sealed-data-key.ts';
import { random } from '#core/crypto/random.ts';
import { signatureVerifier, signingKeyFromSeed } from '#core/crypto/signing-key.ts';
import { userId } from '#shared/ids/ids.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { testDeps } from '#tests/support/open-test-vault.ts';

const salt = new Uint8Array(16).fill(7);

test.for([
  TRAINING_COST,
  { memoryKib: 32 * 1024, iterations: 2, parallelism: 2 },
  { memoryKib: 64 * 1024, iterations: 3, parallelism: 4 },
  { memoryKib: 65 * 1024 + 8, iterations: 4, parallelism: 1 },
  { memoryKib: 128 * 1024, iterations: 1, parallelism: 8 },
])('Argon2id agrees with another implementation at %o', async (cost) => {
  const ours = await deriveKey('a passphrase of some words', salt, cost);
  const theirs = argon2Sync('argon2id', {
    message: Buffer.from('a passphrase of some words'),
    nonce: salt,
    memory: cost.memoryKib,
    passes: cost.iterations,
    parallelism: cost.parallelism,
    tagLength: 32,
  });
  expect(Buffer.from(ours).toString('hex')).toBe(theirs.toString('hex'));
});

// RFC 9106 §5.3: it has a secret and data beside, which we use nowhere.
test('that other implementation gives what the standard says', () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    memory: 32,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  });
  expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

test('a passphrase means the same typed composed, decomposed or full-width, and differs by one letter', async () => {
  const derive = (text: string) => deriveKey(text, salt, TRAINING_COST);
  const key = await derive('caf\u00e9 abc 123');
  expect(await derive('cafe\u0301 abc 123')).toEqual(key);
  expect(await derive('caf\u00e9 ａｂｃ １２３')).toEqual(key);
  expect(await derive('caf\u00e9 abc 124')).not.toEqual(key);
});

/** The threads that are started from here on; one that has ended has -1 for its number. */
function startedThreads(): Worker[] {
  const threads: Worker[] = [];
  const note = (thread: Worker) => threads.push(thread);
  process.on('worker', note);
  onTestFinished(() => {
    process.off('worker', note);
  });
  return threads;
}

test('others have their turn while a key is derived, in a thread that has then ended', async () => {
  const threads = startedThreads();
  let turns = 0;
  const timer = setInterval(() => {
    if (threads.some(({ threadId }) => threadId > 0)) turns += 1;
  }, 1);
  await deriveKey('x', salt, LEAST_NEW_COST);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
  expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
});

test('whoever gives up a derivation ends its thread', async () => {
  const threads = startedThreads();
  const given = [AbortSignal.abort(), new AbortController()] as const;
  const derive = (signal: AbortSignal) =>
    failureOf(() => deriveKey('x', salt, { ...LEAST_NEW_COST, iterations: 20 }, { signal }));
  expect(await derive(given[0])).toMatchObject({ code: 'ipc/cancelled' });
  expect(threads).toEqual([]);
  const deriving = derive(given[1].signal);
  await vi.waitFor(() => expect(threads).toHaveLength(1), 60_000);
  given[1].abort();
  expect(await deriving).toMatchObject({ code: 'ipc/cancelled' });
  expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
});

test('the bytes of a passphrase are erased when its key is there, when it failed and when it was given up', async () => {
  const taken: Uint8Array[] = [];
  const texts: string[] = [];
  vi.stubGlobal(
    'SharedArrayBuffer',
    class extends SharedArrayBuffer {
      constructor(length: number) {
        super(length);
        taken.push(new Uint8Array(this));
      }
    },
  );
  process.on('worker', noteText);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    process.off('worker', noteText);
  });
  function noteText(): void {
    texts.push(Buffer.from(taken.at(-1) ?? []).toString());
  }
  const abort = new AbortController();
  await deriveKey('a passphrase', salt, LEAST_NEW_COST);
  // Salts of less than 8 bytes are refused by the library.
  const failed = await failureOf(() => deriveKey('a passphrase', salt.subarray(0, 7), LEAST_NEW_COST));
  expect(failed).toMatchObject({ code: 'vault/no-memory' });
  const deriving = failureOf(() => deriveKey('a passphrase', salt, LEAST_NEW_COST, { signal: abort.signal }));
  await vi.waitFor(() => expect(texts).toHaveLength(3), 60_000);
  abort.abort();
  await deriving;
  expect(texts).toEqual(Array.from({ length: 3 }, () => 'a passphrase'));
  expect(taken).toEqual(Array.from({ length: 3 }, () => new Uint8Array(12)));
});

test.for([
  { memoryKib: 64 * 1024 * 1024 },
  { memoryKib: 0 },
  { memoryKib: -1 },
  { memoryKib: 1e99 },
  { memoryKib: 19 * 1024 - 1 },
  { memoryKib: 20_000.5 },
  { iterations: 0 },
  { iterations: 2 ** 31 },
  // Each within its bound, both together half a minute of work.
  { memoryKib: 1024 * 1024, iterations: 7 },
  { memoryKib: 512 * 1024, iterations: 13 },
  { parallelism: 255 },
])('a cost of %o is refused before any memory is taken', async (change) => {
  const cost = { ...LEAST_NEW_COST, ...change };
  expect(isAcceptableCost(cost)).toBe(false);
  expect(await failureOf(() => deriveKey('x', salt, cost))).toMatchObject({ code: 'vault/keys-damaged' });
});

test('the usual costs are acceptable', () => {
  const most = { memoryKib: 1024 * 1024, iterations: 6, parallelism: 1 };
  const usual = [LEAST_NEW_COST, TRAINING_COST, most];
  expect(usual.map((cost) => isAcceptableCost(cost))).toEqual([true, true, true]);
});

test.for([
  [10_000, { memoryKib: 64 * 1024, iterations: 3, parallelism: 1 }],
  [1_000, { memoryKib: 64 * 1024, iterations: 3, parallelism: 1 }],
  [250, { memoryKib: 256 * 1024, iterations: 3, parallelism: 1 }],
  [62.5, { memoryKib: 1024 * 1024, iterations: 3, parallelism: 1 }],
  [45, { memoryKib: 1024 * 1024, iterations: 4, parallelism: 1 }],
  [20, { memoryKib: 1024 * 1024, iterations: 6, parallelism: 1 }],
  [0, { memoryKib: 1024 * 1024, iterations: 6, parallelism: 1 }],
] as const)(
  'where 64 MiB take %f ms a guess costs %o, and never less than the floor',
  async ([leastMs, cost]) => {
    const timed: Argon2idCost[] = [];
    const found = await calibrateCost(async (each) => {
      timed.push(each);
      return leastMs;
    });
    expect(found).toEqual(cost);
    expect(isAcceptableCost(found, LEAST_NEW_COST)).toBe(true);
    expect(timed).toEqual([LEAST_NEW_COST, LEAST_NEW_COST]);
  },
);

test('a sealed secret opens with its key and header, and with nothing else', () => {
  const secret = random.bytes(32);
  const lock = { key: random.bytes(32), nonce: random.bytes(12), header: Buffer.from('slot of a vault') };
  const sealed = sealSecret(secret, lock);
  expect(openSecret(sealed, lock)).toEqual(secret);
  expect(openSecret(sealed, { ...lock, key: random.bytes(32) })).toBeUndefined();
  expect(openSecret(sealed, { ...lock, nonce: random.bytes(12) })).toBeUndefined();
  expect(openSecret(sealed, { ...lock, header: Buffer.from('slot of another') })).toBeUndefined();
  expect(openSecret(sealed.subarray(0, 47), lock)).toBeUndefined();
  expect(openSecret(new Uint8Array(64), lock)).toBeUndefined();
});

test('a data key sealed to a person opens for them and for nobody else', () => {
  const dataKey = random.bytes(32);
  const [person, other] = [personKeys(random.bytes(32)), personKeys(random.bytes(32))];
  const header = Buffer.from('slot of a vault');
  const sealed = sealDataKey(dataKey, { to: person.sealPublic, header, ephemeralSecret: random.bytes(32) });
  expect(openDataKey(sealed, { secret: person.sealSecret, header })).toEqual(dataKey);
  expect(openDataKey(sealed, { secret: other.sealSecret, header })).toBeUndefined();
  expect(openDataKey(sealed, { secret: person.sealSecret, header: Buffer.from('another') })).toBeUndefined();
  const lowOrder = { ...sealed, ephemeral: new Uint8Array(32) };
  expect(openDataKey(lowOrder, { secret: person.sealSecret, header })).toBeUndefined();
});

test('signing and sealing keys follow from a secret and have nothing in common', () => {
  const secret = new Uint8Array(32).fill(3);
  const [one, again] = [personKeys(secret), personKeys(secret)];
  expect(again.sealPublic).toEqual(one.sealPublic);
  expect(again.signing.publicKey).toEqual(one.signing.publicKey);
  expect(one.sealPublic).not.toEqual(one.signing.publicKey);
});

// RFC 7748 §6.1, Bob.
test('sealing keys are X25519 as published', () => {
  const secret = Buffer.from('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb', 'hex');
  expect(Buffer.from(sealPublicOf(secret)).toString('hex')).toBe(
    'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
  );
});

// RFC 8032 §7.1, test 1.
test('signatures are Ed25519 as published', async () => {
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const key = signingKeyFromSeed(seed);
  expect(Buffer.from(key.publicKey).toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
  const signature = key.sign(new Uint8Array());
  expect(Buffer.from(signature).toString('hex')).toBe(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  );
  const verify = signatureVerifier(key.publicKey);
  expect(await verify(new Uint8Array(), signature)).toBe(true);
  expect(await verify(new Uint8Array([1]), signature)).toBe(false);
});

test('ids sort in the order they were given, in one millisecond and when the clock goes back', () => {
  const { clock } = testDeps();
  const source = createIdSource(clock, random);
  const ids: string[] = [];
  for (let count = 0; count < 500; count++) ids.push(source.next());
  clock.advanceMs(1);
  for (let count = 0; count < 500; count++) ids.push(source.next());
  clock.advanceMs(-60_000);
  for (let count = 0; count < 500; count++) ids.push(source.next());
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids.every((id) => userId.safeParse(id).success)).toBe(true);
});
