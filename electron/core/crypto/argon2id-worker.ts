import { argon2id } from 'hash-wasm';
import { answerFromThread } from '#core/threads/answer-from-thread.ts';
import type { Argon2idAnswer, Argon2idTask } from './argon2id.ts';

/**
 * Entry of the thread that `deriveKey` starts. What WebAssembly is given cannot be erased but by giving its memory
 * back, up to 1 GiB of it, as the end of the thread does.
 */
await answerFromThread(
  async ({ passphrase, salt, cost }: Argon2idTask): Promise<Argon2idAnswer> => {
    const startedAt = performance.now();
    const key = await argon2id({
      password: passphrase,
      salt,
      memorySize: cost.memoryKib,
      iterations: cost.iterations,
      parallelism: cost.parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
    return { key: new Uint8Array(key), tookMs: performance.now() - startedAt };
  },
  ({ key }) => [key.buffer],
);
