import { answerFromThread } from '#core/threads/answer-from-thread.ts';
import { hashArgon2id } from './hash-argon2id.ts';

/**
 * Entry of the thread that `deriveKey` starts. What WebAssembly was given cannot be erased but by giving back its
 * memory, up to 1 GiB, as the end of the thread does.
 */
await answerFromThread(hashArgon2id, ({ key }) => [key.buffer]);
