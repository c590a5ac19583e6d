import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { cheapSystemDeps } from '#tests/support/cheap-system-deps.ts';

// A program of its own: opens a vault, says so, and keeps it open until it is ended.

const [folder = '', passphrase = ''] = process.argv.slice(2);
await unlockVault(cheapSystemDeps(), { folder, passphrase });
process.stdout.write('open');
setInterval(() => undefined, 1000);
