import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What is built and packaged: libraries that are part of the bundles included. */
const folder = join(import.meta.dirname, '..', '..', '..', 'out');
const files = globSync('**/*.{js,cjs,mjs,html,css}', { cwd: folder });

/** Names of schemas, and hosts in comments and messages of libraries. Nobody asks any of them for anything. */
const knownHosts = [
  'cachemon.github.io',
  'datatracker.ietf.org',
  'davidwalsh.name',
  'en.wikipedia.org',
  'exa',
  'github.com',
  'json-schema.org',
  'localhost',
  'ns.adobe.com',
  'purl.org',
  'raw.githubusercontent.com',
  'react-hook-form.com',
  'react.dev',
  'react.i18next.com',
  'tanstack.com',
  'tools.ietf.org',
  'words.filippo.io',
  'www.aiim.org',
  'www.freetype.org',
  'www.microsoft.com',
  'www.npmjs.com',
  'www.w3.org',
  'zh.wiktionary.org',
];

/** Of Node, what leads out of this computer; of Electron, what starts programs or reports. */
const forbiddenModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'inspector', 'cluster'];
const forbiddenOfElectron = [
  'net',
  'shell',
  'crashReporter',
  'autoUpdater',
  'Notification',
  'Tray',
  'inAppPurchase',
];

function strangeHosts(text: string): string[] {
  const hosts = [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/(?<host>[\w.-]*\w)/gu)];
  return hosts.map(({ groups }) => groups?.['host'] ?? '').filter((host) => !knownHosts.includes(host));
}

function forbiddenImports(text: string): string[] {
  const modules = [
    ...text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*["'`](?:node:)?(?<name>[\w/]+)["'`]/gu),
  ]
    .map(({ groups }) => groups?.['name'] ?? '')
    .filter((name) => forbiddenModules.includes(name.split('/')[0] ?? ''));
  const ofElectron = [...text.matchAll(/import\s*\{(?<names>[^}]*)\}\s*from\s*["'`]electron["'`]/gu)]
    .flatMap(({ groups }) => (groups?.['names'] ?? '').split(','))
    .map((name) => name.trim().split(/\s/u)[0] ?? '')
    .filter((name) => forbiddenOfElectron.includes(name));
  return [...modules, ...ofElectron];
}

describe('what is packaged', () => {
  it.each(files)('%s names no host that nobody has looked at, and imports no way out', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(strangeHosts(text)).toEqual([]);
    expect(forbiddenImports(text)).toEqual([]);
  });

  it('has a main, a core, a preload and a page, and main has something of Electron', () => {
    for (const file of ['main/main.js', 'main/core-start.js', 'preload/preload.cjs', 'renderer/index.html']) {
      expect(files).toContain(file);
    }
    expect(readFileSync(join(folder, 'main', 'main.js'), 'utf8')).toMatch(/from\s*["'`]electron["'`]/u);
  });
});

describe('a planted way out is found', () => {
  it.each([
    'fetch("https://example.org/a")',
    "new WebSocket('wss://example.org')",
    'const place = `http://192.0.2.1:80/`',
  ])('%s', (text) => {
    expect(strangeHosts(text)).toHaveLength(1);
  });

  it.each([
    'import{request}from"node:https";',
    "import http from 'http';",
    'const net = require("node:net")',
    'import { app, shell } from "electron";',
    'await import(`node:dns/promises`)'.replace('import(', 'import '),
  ])('%s', (text) => {
    expect(forbiddenImports(text)).toHaveLength(1);
  });
});
