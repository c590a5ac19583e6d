import { isMainThread } from 'node:worker_threads';

/**
 * Loaded with `node --import` into a core under test: a computer so slow that a passphrase costs the least that a new
 * vault may ask for. What threads measure takes twenty times as long; nothing else is slower, and no floor is lower.
 */
if (!isMainThread) {
  const realMs = performance.now.bind(performance);
  performance.now = () => realMs() * 20;
}
