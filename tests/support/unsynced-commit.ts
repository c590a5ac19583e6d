import type { VaultSession } from '#core/vault/session/vault-session.ts';

/** A COMMIT that wrote everything and then could not sync it: the change is refused, and a crash brings it about. */
export function unsyncedCommit(session: VaultSession): VaultSession {
  const { access } = session;
  return {
    ...session,
    access: {
      ...access,
      run(statement) {
        const result = access.run(statement);
        if (statement.text !== 'COMMIT') return result;
        throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
      },
    },
  };
}
