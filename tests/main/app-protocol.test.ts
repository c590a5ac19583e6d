import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { answerAppRequest, listAppFiles } from '#main/app-protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-protocol-'));
mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
mkdirSync(join(folder, 'fonts'));
writeFileSync(join(folder, 'renderer', 'index.html'), '<p>start page</p>');
writeFileSync(join(folder, 'renderer', 'assets', 'app.js'), 'export {}');
writeFileSync(join(folder, 'fonts', 'noto.ttf'), 'font');
writeFileSync(join(folder, 'fonts', 'exchanged.ttf'), 'another font');
writeFileSync(join(folder, 'fonts', 'unlisted.ttf'), 'font');
const fontSum = createHash('sha256').update('font').digest('hex');
const sums = ['noto.ttf', 'exchanged.ttf', 'missing.ttf'].map((name) => `${fontSum}  ${name}\n`).join('');
writeFileSync(join(folder, 'fonts', 'SHA256SUMS'), sums);
writeFileSync(join(folder, 'secret.html'), 'secret');
const files = listAppFiles(
  join(folder, 'renderer'),
  join(folder, 'fonts'),
  join(folder, 'fonts', 'SHA256SUMS'),
);
afterAll(() => rmSync(folder, { recursive: true }));

let alteredFonts: string[] = [];
beforeEach(() => {
  alteredFonts = [];
});
const ask = (url: string, init?: RequestInit) =>
  answerAppRequest(files, new Request(url, init), (name) => alteredFonts.push(name));

describe('app:// serves', () => {
  it.each([
    ['app://casekeep/index.html', 'text/html; charset=utf-8', '<p>start page</p>'],
    ['app://casekeep/assets/app.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['app://casekeep/fonts/noto.ttf', 'font/ttf', 'font'],
  ])('%s', async (url, contentType, body) => {
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(await response.text()).toBe(body);
  });

  it('its policy with every answer, the refusals included', async () => {
    for (const path of ['index.html', 'nothing.html']) {
      const { headers } = await ask(`app://casekeep/${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
      expect(headers.get('content-security-policy')).toContain("connect-src 'none'");
      expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
      expect(headers.get('content-security-policy')).toMatch(
        /; sandbox allow-scripts allow-same-origin allow-forms$/u,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('connection-allowlist')).toBe('(response-origin)');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('permissions-policy')).toContain('camera=()');
    }
  });
});

describe('app:// does not find', () => {
  it.each([
    'app://casekeep/',
    'app://casekeep/fonts/exchanged.ttf',
    'app://casekeep/fonts/missing.ttf',
    'app://casekeep/fonts/unlisted.ttf',
    'app://casekeep/../secret.html',
    'app://casekeep/assets/../../secret.html',
    'app://casekeep/%2e%2e/secret.html',
    'app://casekeep/..%2fsecret.html',
    'app://casekeep/..%5csecret.html',
    'app://casekeep/..\\secret.html',
    'app://casekeep/index.html%00',
    'app://casekeep/index.html?x=1',
    'app://casekeep//index.html',
    'app://casekeep/INDEX.HTML',
    'app://other/index.html',
    'app://casekeep:8080/index.html',
    'https://casekeep/index.html',
    'app://casekeep/fonts/SHA256SUMS',
    'app://casekeep/__proto__',
    'app://casekeep/constructor',
  ])('%s', async (url) => {
    const response = await ask(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each([
    ['exchanged.ttf', ['exchanged.ttf']],
    ['missing.ttf', ['missing.ttf']],
    ['unlisted.ttf', []],
    ['noto.ttf', []],
  ])('a font without telling of it, if it belongs to Casekeep: %s', async (name, told) => {
    await ask(`app://casekeep/fonts/${name}`);
    expect(alteredFonts).toEqual(told);
  });

  it('a file for a method other than GET', async () => {
    expect((await ask('app://casekeep/index.html', { method: 'POST', body: 'x' })).status).toBe(404);
  });

  it('a file that was added after the start', async () => {
    writeFileSync(join(folder, 'renderer', 'late.html'), 'late');
    expect((await ask('app://casekeep/late.html')).status).toBe(404);
  });
});
