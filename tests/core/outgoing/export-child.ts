import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname } from 'node:path';
import { exportArchive } from '#core/archive/export-archive.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { caseId } from '#shared/ids/ids.ts';
import { exportTo, requestFor } from '#tests/core/dossier/dossier-fixtures.ts';
import { cheapSystemDeps } from '#tests/support/cheap-system-deps.ts';

// A program of its own: exports a case and kills itself, as a power cut would, around the moment in which the file is
// made, or gets its name.

const [folder = '', passphrase = '', id = '', target = '', killed = 'never'] = process.argv.slice(2);
const kill = () => process.kill(process.pid, 'SIGKILL');
const deps = cheapSystemDeps();
const session = await unlockVault(deps, { folder, passphrase });
const rename = fs.renameSync;
fs.renameSync = (from, to) => {
  if (to === target && killed === 'before-name') kill();
  rename(from, to);
  if (to === target && killed === 'before-entry') kill();
};
const open = fs.openSync;
fs.openSync = (path, ...rest) => {
  const descriptor = open(path, ...rest);
  if (String(path).startsWith(dirname(target)) && killed === 'just-made') kill();
  return descriptor;
};
syncBuiltinESMExports();
if (target.endsWith('.pdf')) await exportTo(session, requestFor(session, caseId.parse(id)), target);
else {
  const context = { report: () => undefined, pause: async () => undefined };
  await exportArchive(session, { caseId: caseId.parse(id), target }, context);
}
session.close();
