import type { Import } from './import-graph.ts';

/** Packages that may be used in `shared/`, which runs in every process. */
const SHARED_PACKAGES = [
  'zod',
  'edtf',
  'temporal-polyfill',
  'i18next',
  'pinyin-pro',
  'opencc-js',
  'bidi-js',
  'to-jyutping',
  'jsewts',
  'unicode-confusables',
  '@zxcvbn-ts/language-de',
  '@zxcvbn-ts/language-en',
];

const NETWORK_MODULES = [
  'node:http',
  'node:https',
  'node:http2',
  'node:net',
  'node:tls',
  'node:dgram',
  'node:dns',
];

/** Infrastructure of core that knows no noun. */
const CORE_KERNEL = ['database', 'crypto', 'files', 'logging', 'pdf', 'threads'];
/** What every noun is written with and opened by. Any other folder of core is a noun. */
const CORE_FOUNDATION = ['vault', 'history', 'search', 'records', 'drafts'];
/** What works on records of any noun is handed their kinds by `create-core.ts`, and so knows none. */
const CORE_OF_ANY_NOUN = ['history', 'search', 'records', 'drafts'];

/** What every feature of the window is built from, and so knows none. */
const RENDERER_BASE = ['actions', 'api', 'components', 'document', 'forms', 'frame', 'records'];

/** Says why an import is against the house rules of design.md §1, or undefined if it is not. */
export function whyForbidden({ from, specifier, to }: Import): string | undefined {
  const layer = layerOf(from);
  const target = to === undefined ? undefined : layerOf(to);
  if (specifier === 'electron' && layer !== 'main' && layer !== 'preload') {
    return 'only main and preload import electron';
  }
  if (to === undefined) return whyPackageForbidden(layer, specifier, from);
  if (target !== layer && !mayImport(layer, target)) return `${layer} may not import ${target}`;
  if (layer === 'core') return whyCoreForbidden(from, to);
  if (layer === 'renderer') return whyRendererForbidden(from, to);
  if (layer === 'shared' && to === 'shared/contract.ts') {
    return 'no slice imports the contract';
  }
  return undefined;
}

function layerOf(path: string): string {
  if (path.startsWith('electron/'))
    return path.split('/').length > 2 ? (path.split('/')[1] ?? '') : 'launcher';
  return path.split('/')[0] ?? '';
}

function mayImport(layer: string, target: string | undefined): boolean {
  if (layer === 'launcher') return true;
  if (layer === 'preload') return target === 'shared';
  return target === 'shared' && layer !== 'shared';
}

function whyPackageForbidden(layer: string, specifier: string, from: string): string | undefined {
  if (NETWORK_MODULES.includes(specifier)) return 'nothing reaches a network';
  if (specifier.startsWith('node:') && (layer === 'shared' || layer === 'renderer' || layer === 'preload')) {
    return `${layer} has no Node`;
  }
  const name = specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : specifier.split('/')[0];
  if (layer === 'shared' && !SHARED_PACKAGES.includes(name ?? '')) return `shared may not use ${specifier}`;
  if (specifier === '@signalapp/sqlcipher' && from !== 'electron/core/database/connection.ts') {
    return 'one file opens databases';
  }
  if (name === 'pdfkit' && !from.endsWith('pdfkit-surface.ts')) return 'one file writes PDFs';
  return undefined;
}

function whyCoreForbidden(from: string, to: string): string | undefined {
  if (!to.startsWith('electron/core/')) return undefined;
  const [fromFolder, toFolder] = [from, to].map((path) => path.split('/')[2] ?? '');
  if (fromFolder === undefined || toFolder === undefined || fromFolder === toFolder) return undefined;
  if (CORE_KERNEL.includes(fromFolder) && isCoreNoun(toFolder) && !from.includes('/migrations/')) {
    return `${fromFolder} knows no noun`;
  }
  if (CORE_OF_ANY_NOUN.includes(fromFolder) && (isCoreNoun(toFolder) || toFolder === 'record-kinds.ts')) {
    return `${fromFolder} is handed the kinds of records and knows no noun`;
  }
  if (isFolder(fromFolder) && isHandlers(to, toFolder)) {
    return 'a noun uses the repositories of another, never its handlers';
  }
  return undefined;
}

/** Files beside the folders (`create-core.ts`) put the nouns together. */
function isFolder(name: string): boolean {
  return !name.includes('.');
}

function isHandlers(path: string, folder: string): boolean {
  return path.endsWith('-handlers.ts') && folder !== 'vault';
}

function isCoreNoun(folder: string): boolean {
  return isFolder(folder) && !CORE_KERNEL.includes(folder) && !CORE_FOUNDATION.includes(folder);
}

function whyRendererForbidden(from: string, to: string): string | undefined {
  const feature = featureOf(to);
  if (feature === undefined) return undefined;
  const folder = from.split('/')[1] ?? '';
  if (RENDERER_BASE.includes(folder)) return `no feature is known in renderer/${folder}`;
  const own = featureOf(from);
  if (own === undefined || own === feature) return undefined;
  return to.endsWith('-picker.tsx') ? undefined : 'a feature uses only pickers of another';
}

function featureOf(path: string): string | undefined {
  return /^renderer\/features\/([^/]+)\//u.exec(path)?.[1];
}
