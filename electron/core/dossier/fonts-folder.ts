import { findResourcesFolder } from '#core/files/resources-folder.ts';

/** Where the bundled fonts are. */
export function findFontsFolder(): string {
  return findResourcesFolder('fonts', 'noto-sans-regular.ttf');
}
