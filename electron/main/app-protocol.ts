import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { CustomScheme } from 'electron';
import { parseSha256Sums } from '#shared/resources/sha256-sums.ts';

export const APP_ORIGIN = 'app://casekeep';

/** No bypassCSP, service workers, fetch, CORS, code cache or streams (security.md §3.1, Serving). */
export const appScheme: CustomScheme = { scheme: 'app', privileges: { standard: true, secure: true } };

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "child-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  // No print, no dialog that stops the page, no window, no download: what is not allowed here a sandboxed page lacks.
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ');

const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

export const securityHeaders: Readonly<Record<string, string>> = Object.freeze({
  'Content-Security-Policy': contentSecurityPolicy,
  // Not `()`: in Chromium 156 that also stops a document from loading its own scripts.
  'Connection-Allowlist': '(response-origin)',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
});

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export interface AppFile {
  readonly path: string;
  readonly contentType: string;
  /** Of a file beside the archive with the program: SHA-256 of what it must be. */
  readonly sha256?: string | undefined;
}

/** URL path → file. Listed once at start: a request is only ever a key, never a path. */
export type AppFiles = Readonly<Record<string, AppFile>>;

/** Of the fonts, which stand beside the archive with the program, only what `fontSumsFile` in it has. */
export function listAppFiles(rendererFolder: string, fontsFolder: string, fontSumsFile: string): AppFiles {
  const files: Record<string, AppFile> = {};
  addFolder(files, rendererFolder, '');
  for (const [name, sha256] of parseSha256Sums(readFileSync(fontSumsFile, 'utf8'))) {
    const contentType = contentTypes[extname(name)];
    if (contentType === undefined) continue;
    files[`/fonts/${name}`] = Object.freeze({ path: join(fontsFolder, name), contentType, sha256 });
  }
  return Object.freeze(files);
}

function addFolder(files: Record<string, AppFile>, folder: string, prefix: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const key = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) {
      addFolder(files, path, key);
      continue;
    }
    const contentType = contentTypes[extname(entry.name)];
    if (entry.isFile() && contentType !== undefined) files[key] = Object.freeze({ path, contentType });
  }
}

/**
 * Answers one request of the window; everything that is not a listed file is a 404. So is a font that is gone or is not
 * what it must be, and `onAlteredFont` is told its name: the page shows its letters in another one, and says nothing.
 */
export async function answerAppRequest(
  files: AppFiles,
  request: Request,
  onAlteredFont: (name: string) => void,
): Promise<Response> {
  const url = URL.parse(request.url);
  const isPlain = url !== null && request.method === 'GET' && url.search === '' && url.username === '';
  if (!isPlain || `${url.protocol}//${url.host}` !== APP_ORIGIN || !Object.hasOwn(files, url.pathname)) {
    return notFound();
  }
  const file = files[url.pathname];
  if (file === undefined) return notFound();
  const body = file.sha256 === undefined ? await readFile(file.path) : await readFont(file.path, file.sha256);
  if (body === undefined) {
    onAlteredFont(basename(file.path));
    return notFound();
  }
  return new Response(new Uint8Array(body), {
    headers: { ...securityHeaders, 'Content-Type': file.contentType },
  });
}

/** Undefined if it cannot be read, or is another one. */
async function readFont(path: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const body = await readFile(path);
    return (await sha256Hex(body)) === sha256 ? body : undefined;
  } catch {
    return undefined;
  }
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: { ...securityHeaders } });
}
