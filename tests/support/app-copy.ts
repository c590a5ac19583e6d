import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..', '..');

/** The compiled app in a folder of its own, to be altered there; what is only `linked` is the repository's and must not be. */
export function copyApp(
  prefix: string,
  { linked }: { readonly linked: readonly ('node_modules' | 'resources')[] },
): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  for (const name of ['out', 'package.json', 'node_modules', 'resources'] as const) {
    const [from, to] = [join(repository, name), join(folder, name)];
    // Junctions need no rights on Windows.
    if (linked.some((other) => other === name)) symlinkSync(from, to, 'junction');
    else cpSync(from, to, { recursive: true });
  }
  return folder;
}
