import { isAppError } from '#shared/errors/app-error.ts';
import type { Port } from '#shared/ipc/port.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { proveCopy } from './prove-copy.ts';
import { toProver, type FromProver } from './prover-messages.ts';
import { createRequestKey } from './sealed-request.ts';

/** Answers one request to prove a copy, in a process that has opened nothing before and ends afterwards. */
export function serveProver(port: Port, kinds: RecordKinds, onDone: () => void): void {
  const key = createRequestKey();
  const post = (message: FromProver) => port.post(message);
  const stop = port.listen((message) => {
    const parsed = toProver.safeParse(message);
    if (!parsed.success) return;
    stop();
    void answer(parsed.data.request);
  });

  async function answer(request: Parameters<typeof key.open>[0]): Promise<void> {
    try {
      const proof = await proveCopy(key.open(request), kinds, {
        pause: nextTurn,
        onProgress: (done, total) => post({ type: 'progress', done, total }),
      });
      post({ type: 'proved', proof });
    } catch (error) {
      const { code, params } = isAppError(error) ? error : { code: 'internal/unexpected', params: {} };
      post({ type: 'failed', code, params: { ...params } });
    } finally {
      onDone();
    }
  }

  post({ type: 'ready', publicKey: key.publicKey });
}

async function nextTurn(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}
