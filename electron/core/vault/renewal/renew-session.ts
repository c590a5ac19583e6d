import type { Connection } from '#core/database/connection.ts';
import type { CoreDeps } from '../../core-deps.ts';
import { openSession } from '../session/open-session.ts';
import type { OpenVault } from '../session/open-vault.ts';
import { rotateDataKey, type RotateContext, type RotateRequest } from './rotate-data-key.ts';

/** Renews the data key of the open vault, which goes on under it: the same person, the same opening. */
export async function renewSession(
  deps: CoreDeps,
  vault: Pick<OpenVault, 'session' | 'replace'>,
  request: Omit<RotateRequest, 'onReopened'> & RotateContext,
): Promise<void> {
  const session = vault.session();
  const goOn = (connection: Connection) => {
    const renewed = openSession(deps, { ...session, connection });
    renewed.keepReserve();
    vault.replace(renewed);
  };
  goOn(await rotateDataKey(deps, session, { ...request, onReopened: goOn }));
}
