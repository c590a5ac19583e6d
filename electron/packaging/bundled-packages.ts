import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of the registry as it lies in `node_modules`. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly description: Readonly<Record<string, unknown>>;
}

/**
 * Notes whose code really is in a bundle: of the packages that a module was read from, those of which at least one line
 * is left after what nobody uses has been dropped. By folder, since two versions of one package may be there.
 */
export function noteBundledPackages(found: Map<string, NpmPackage>): Plugin {
  return {
    name: 'casekeep:note-bundled-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const npmPackage = renderedLength > 0 ? packageOfModule(id) : undefined;
          if (npmPackage !== undefined) found.set(npmPackage.folder, npmPackage);
        }
      }
    },
  };
}

/** Undefined for our own modules. Some packages have inner `package.json` files: the one that was installed counts. */
export function packageOfModule(id: string): NpmPackage | undefined {
  const path = id.replaceAll('\0', '').replaceAll('\\', '/');
  const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/?]+/u.exec(path) ?? [];
  return folder === undefined ? undefined : readPackage(folder);
}

export function readPackage(folder: string): NpmPackage {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const description = JSON.parse(text) as Record<string, unknown>;
  return {
    name: String(description['name']),
    version: String(description['version']),
    folder,
    description,
  };
}
