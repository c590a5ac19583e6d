import { existsSync } from 'node:fs';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { systemDeps } from '#core/system-deps.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { fillVault } from './fill-vault.ts';
const n = Number(process.argv[2]);
const folder = `/tmp/dword/Big${n}.casekeep`;
const deps = systemDeps();
const passphrase = 'correct horse battery staple';
const t0 = performance.now();
if (!existsSync(folder)) {
  const s = await createVault(deps, { folder, passphrase, displayName: 'B' });
  fillVault(s, n);
  s.close();
  console.log('filled', performance.now() - t0);
}
const t1 = performance.now();
const s = await unlockVault(deps, { folder, passphrase });
console.log('unlock', performance.now() - t1);
let longest = 0;
let last = performance.now();
let where = '';
let lastPhase = '';
const t2 = performance.now();
const cpu = process.cpuUsage();
const v = await verifyVault(s, recordKinds, {
  report: ({ phase }) => {
    if (phase !== lastPhase) {
      console.log(phase, performance.now() - t2);
      lastPhase = phase;
    }
  },
  pause: async () => {
    const d = performance.now() - last;
    if (d > longest) {
      longest = d;
      where = lastPhase;
    }
    await new Promise((r) => setImmediate(r));
    last = performance.now();
  },
});
console.log(
  'verify',
  performance.now() - t2,
  process.cpuUsage(cpu),
  'longest',
  longest,
  where,
  JSON.stringify(v).slice(0, 600),
);
s.close();
process.exit(0);
