import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFonts } from './bundled-fonts.ts';
import { readPackage, type NpmPackage } from './bundled-packages.ts';
import { innerParts } from './inner-parts.ts';

/** Work of others that a package of Casekeep holds. */
export interface ThirdParty {
  readonly name: string;
  readonly version?: string | undefined;
  /** An SPDX expression. */
  readonly licence: string;
  /** Licences and notices, word for word. */
  readonly texts: readonly string[];
  /** Package URL, of what the registry has. */
  readonly purl?: string;
  /** Name of the package that has it in one of its files. */
  readonly inside?: string;
}

/** What the bundles import and electron-builder.yml puts beside them. */
export const packagesBesideBundles = ['@signalapp/sqlcipher', 'harfbuzzjs', 'node-gyp-build', 'pdfjs-dist'];

const data = [
  ...bundledFonts.map(([name, version, file]) => ({
    name,
    version,
    licence: 'OFL-1.1',
    text: `fonts/${file}-OFL.txt`,
  })),
  { name: 'EFF large word list', licence: 'CC-BY-3.0-US', text: 'word-lists/eff-large-LICENSE.txt' },
  {
    name: 'BIP-39 word list, simplified Chinese',
    licence: 'MIT',
    text: 'word-lists/bip39-zh-hans-LICENSE.txt',
  },
];

/** Its `package.json` has no such field; the file `LICENSE` is the MIT licence. */
const unsaidLicences: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** By name, then version. `bundled` is what `noteBundledPackages` has found. */
export function listThirdParties(repository: string, bundled: Iterable<NpmPackage>): ThirdParty[] {
  const resource = (file: string) => readFileSync(join(repository, 'resources', file), 'utf8');
  const beside = packagesBesideBundles.map((name) => readPackage(join(repository, 'node_modules', name)));
  const packages = [...bundled, ...beside].map((npmPackage) => ({
    name: npmPackage.name,
    version: npmPackage.version,
    licence: licenceOf(npmPackage),
    texts: licenceTexts(npmPackage),
    purl: `pkg:npm/${npmPackage.name.replace('@', '%40')}@${npmPackage.version}`,
  }));
  return [
    ...new Map(packages.map((part) => [part.purl, part])).values(),
    ...data.map(({ text, ...part }) => ({ ...part, texts: [resource(text)] })),
    ...innerParts.map(({ text, ...part }) => ({
      ...part,
      texts: text === undefined ? [] : [resource(`native/${text}`)],
    })),
  ].toSorted((a, b) => order(a).localeCompare(order(b), 'en'));
}

function order({ name, version = '' }: ThirdParty): string {
  return `${name.toLowerCase()} ${version}`;
}

function licenceOf({ name, description }: NpmPackage): string {
  const licence = description['license'] ?? unsaidLicences[name];
  if (typeof licence !== 'string') throw new Error(`${name} does not say its licence`);
  return licence;
}

/** All its files of that name, in folders too; where there is none, the text of the licence that it names. */
function licenceTexts(npmPackage: NpmPackage): string[] {
  const { name, folder, description } = npmPackage;
  const files = readdirSync(folder)
    .filter((entry) => /licen[cs]e|copying|notice/iu.test(entry))
    .map((entry) => join(folder, entry))
    .flatMap((path) =>
      statSync(path).isDirectory() ? readdirSync(path).map((entry) => join(path, entry)) : [path],
    )
    .toSorted();
  if (files.length > 0) return files.map((file) => readFileSync(file, 'utf8'));
  const { author } = description;
  if (licenceOf(npmPackage) !== 'MIT' || typeof author !== 'string') {
    throw new Error(`${name} has no text of its licence`);
  }
  return [`MIT License\n\nCopyright (c) ${author}\n\n${MIT}`];
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
