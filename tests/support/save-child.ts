import { createCase } from '#core/cases/create-case.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { cheapSystemDeps } from './cheap-system-deps.ts';
import { aCase } from './record-builders.ts';

// A program of its own: saves a new case, and is killed right before or right after COMMIT, before anybody has been told.

const [folder = '', passphrase = '', when = ''] = process.argv.slice(2);
const deps = cheapSystemDeps();
const session = await unlockVault(deps, { folder, passphrase });
createCase(
  {
    ...session,
    access: {
      ...session.access,
      run(statement) {
        const isCommit = statement.text === 'COMMIT';
        if (isCommit && when === 'before') process.kill(process.pid, 'SIGKILL');
        const result = session.access.run(statement);
        if (isCommit && when === 'after') process.kill(process.pid, 'SIGKILL');
        return result;
      },
    },
  },
  { fields: aCase({ codeword: 'Heron' }) },
);
session.close();
