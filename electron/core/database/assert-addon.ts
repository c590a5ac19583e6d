import { readFileSync } from 'node:fs';
import { assertMadeWithUs } from '#core/files/read-resource.ts';

const FILE = '@signalapp+sqlcipher.node';

/**
 * Looks at the library that `@signalapp/sqlcipher` is about to load. Throws `app/damaged`. Not on macOS: there the packager
 * signs it, which changes its bytes, and the system looks at the signature.
 */
export function assertAddonMadeWithUs({ platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>): void {
  if (platform === 'darwin') return;
  const file = `${platform}-${arch}/${FILE}`;
  const beside = new URL(`../prebuilds/${file}`, import.meta.resolve('@signalapp/sqlcipher'));
  assertMadeWithUs('native', file, readFileSync(beside));
}
