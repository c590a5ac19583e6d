import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..', '..');

/** Patterns of all routes, read from where they are declared; those that records share hang below each of them. */
export function routePatterns(): readonly string[] {
  const folder = join(repository, 'renderer', 'routes');
  const declared = (file: string) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2,4}(?:path: |\w+: tab\()'([^']+)',/gmu)].map(
      ([, path = '']) => path,
    );
  const shared = 'record-routes.tsx';
  return globSync('*.{ts,tsx}', { cwd: folder, exclude: [shared] }).flatMap((file) => {
    const paths = declared(file);
    const parent = paths.find((path) => path.includes('$')) ?? '';
    const isOfRecord = readFileSync(join(folder, file), 'utf8').includes('recordRoutes(');
    return [...paths, ...(isOfRecord ? declared(shared) : [])]
      .filter((path) => path !== '/')
      .map((path) => (path.startsWith('/') ? path : `${parent}/${path}`));
  });
}
