import { AppError } from '#shared/errors/app-error.ts';
import { isErrorCode } from '#shared/errors/error-codes.ts';
import type { StartProver } from '#core/prover-process.ts';
import type { Proof, ProofRequest } from './prove-copy.ts';
import { fromProver, type ToProver } from './prover-messages.ts';
import { sealRequest } from './sealed-request.ts';

interface ProveOptions {
  readonly start: StartProver;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Has a copy proved by a process that knows nothing but what is on the disk. Throws what `proveCopy` throws,
 * `ipc/cancelled`, or `backup/not-proved` when the process ends without a word.
 */
export async function proveInProcess(
  request: ProofRequest,
  { start, onProgress, signal }: ProveOptions,
): Promise<Proof> {
  const prover = start();
  try {
    return await new Promise<Proof>((resolve, reject) => {
      const giveUp = () => reject(new AppError('ipc/cancelled'));
      if (signal.aborted) giveUp();
      signal.addEventListener('abort', giveUp, { once: true });
      prover.onExit(() => reject(new AppError('backup/not-proved')));
      prover.listen((message) => {
        const parsed = fromProver.safeParse(message);
        if (!parsed.success) return;
        const said = parsed.data;
        if (said.type === 'ready') {
          const sealed = sealRequest(request, said.publicKey);
          prover.post({ type: 'prove', request: sealed } satisfies ToProver);
        } else if (said.type === 'progress') onProgress(said.done, said.total);
        else if (said.type === 'proved') resolve(said.proof);
        else reject(new AppError(isErrorCode(said.code) ? said.code : 'backup/not-proved', said.params));
      });
    });
  } finally {
    prover.end();
  }
}
