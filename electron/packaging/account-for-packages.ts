import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { billOfMaterials } from './bill-of-materials.ts';
import { noteBundledPackages, readPackage, type NpmPackage } from './bundled-packages.ts';
import { thirdPartyNotices } from './notices.ts';
import { listThirdParties } from './third-parties.ts';

/**
 * For the plugins of main, preload and window: after each it writes THIRD-PARTY-NOTICES.txt and casekeep.cdx.json beside
 * the folder of that build, of all that has been built so far. The last build of the three has them whole.
 */
export function accountForPackages(repository: string): () => Plugin {
  const found = new Map<string, NpmPackage>();
  return () => {
    let out = '';
    return {
      ...noteBundledPackages(found),
      configResolved({ root, build }) {
        out = dirname(resolve(root, build.outDir));
      },
      closeBundle() {
        const parts = listThirdParties(repository, found.values());
        const electron = readPackage(join(repository, 'node_modules', 'electron'));
        writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(parts));
        writeFileSync(
          join(out, 'casekeep.cdx.json'),
          billOfMaterials(readPackage(repository), electron, parts),
        );
      },
    };
  };
}
