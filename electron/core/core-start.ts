import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { PROVE_ARGUMENT } from '#shared/ipc/prover-relay.ts';
import { isStopMessage, type Reply } from '#shared/ipc/wire.ts';
import { assertAddonMadeWithUs } from './database/assert-addon.ts';
import { parentProcess } from './parent-process.ts';

/*
 * What main starts: core, once the library that holds the database is the one that the program was made with. It stands
 * beside the archive, and loading it runs it. Otherwise every call is told so, and nothing of core is there.
 */
const damage = findDamage();
if (damage === undefined) await import('./core-entry.ts');
else if (process.argv.includes(PROVE_ARGUMENT)) process.exit(70);
else refuseAll(damage);

function findDamage(): AppError | undefined {
  try {
    assertAddonMadeWithUs(process);
    return undefined;
  } catch (error) {
    return isAppError(error) ? error : new AppError('app/damaged', { file: 'sqlcipher' });
  }
}

function refuseAll({ code, params }: AppError): void {
  const port = parentProcess();
  port.listen((message) => {
    if (isStopMessage(message)) process.exit(0);
    const { callId } = message as { readonly callId?: unknown };
    if (typeof callId !== 'number') return;
    port.post({ type: 'done', callId, ok: false, error: { code, params } } satisfies Reply);
  });
  process.on('disconnect', () => process.exit(0));
}
