import { registerHooks } from 'node:module';

/** Loaded with `node --import`: gives this folder's stand-in to whoever imports `electron`. */
const STAND_IN_URL = 'casekeep-stand-in:electron';
const source = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'electron') return { url: STAND_IN_URL, shortCircuit: true };
    return nextResolve(specifier, context);
  },
  load(url, context, nextLoad) {
    if (url !== STAND_IN_URL) return nextLoad(url, context);
    // Electron offers its parts by name and together; our own code has no default exports.
    const text = `export * from '${source}'; import * as electron from '${source}'; export default electron;`;
    return { format: 'module', source: text, shortCircuit: true };
  },
});
