/** Work of others inside a package of the registry, of which its `package.json` says nothing. */
export interface InnerPart {
  readonly name: string;
  /** As the file itself says it; left out where it does not. */
  readonly version?: string;
  /** An SPDX expression. Of several licences the one that we take. */
  readonly licence: string;
  /** The package that has it in one of its files. */
  readonly inside: string;
  /** Its text, in `resources/native`; none where it is the licence of Casekeep itself. */
  readonly text?: string;
}

const APACHE = { licence: 'Apache-2.0', text: 'Apache-2.0.txt' };

/** What Signal compiles into the library that holds the database. Versions are those in the messages of the library. */
const ofSqlcipher = [
  { name: 'SQLCipher', version: '4.18.0', licence: 'BSD-3-Clause', text: 'sqlcipher-LICENSE.txt' },
  { name: 'SQLite', version: '3.53.4', licence: 'blessing', text: 'sqlcipher-LICENSE.txt' },
  { name: 'signal-fts5-extension', licence: 'AGPL-3.0-only' },
  { name: 'signal-sqlcipher-extension', licence: 'AGPL-3.0-only' },
  { name: 'aes', version: '0.8.4', ...APACHE },
  { name: 'block-buffer', ...APACHE },
  { name: 'block-padding', ...APACHE },
  { name: 'cbc', ...APACHE },
  { name: 'cfg-if', ...APACHE },
  { name: 'cipher', ...APACHE },
  { name: 'cpufeatures', ...APACHE },
  { name: 'crypto-common', ...APACHE },
  { name: 'digest', ...APACHE },
  { name: 'generic-array', version: '0.14.7', licence: 'MIT', text: 'generic-array-LICENSE.txt' },
  { name: 'getrandom', ...APACHE },
  { name: 'hmac', ...APACHE },
  { name: 'inout', ...APACHE },
  { name: 'libc', ...APACHE },
  { name: 'linkify', version: '0.11.0', ...APACHE },
  { name: 'memchr', version: '2.8.3', licence: 'Unlicense', text: 'memchr-UNLICENSE.txt' },
  { name: 'pbkdf2', version: '0.12.2', ...APACHE },
  { name: 'rand_core', version: '0.6.4', ...APACHE },
  { name: 'sha1', ...APACHE },
  { name: 'sha2', version: '0.10.9', ...APACHE },
  { name: 'sha2-asm', licence: 'MIT', text: 'sha2-asm-LICENSE.txt' },
  { name: 'subtle', licence: 'BSD-3-Clause', text: 'subtle-LICENSE.txt' },
  { name: 'tinyvec', version: '1.12.0', ...APACHE },
  { name: 'typenum', ...APACHE },
  { name: 'unicode-normalization', version: '0.1.25', ...APACHE },
  { name: 'unicode-segmentation', version: '1.13.3', ...APACHE },
  { name: 'Unicode Character Database', licence: 'Unicode-DFS-2016', text: 'unicode-LICENSE.txt' },
  // The standard library of Rust, and what it brings to print where something failed.
  { name: 'Rust standard library', ...APACHE },
  { name: 'addr2line', version: '0.27.0', ...APACHE },
  { name: 'gimli', version: '0.34.0', ...APACHE },
  { name: 'miniz_oxide', version: '0.9.1', ...APACHE },
  { name: 'object', version: '0.39.1', ...APACHE },
  { name: 'rustc-demangle', version: '0.1.28', ...APACHE },
] as const;

const ofOthers: readonly InnerPart[] = [
  {
    name: 'HarfBuzz',
    licence: 'MIT-Modern-Variant AND ISC',
    inside: 'harfbuzzjs',
    text: 'harfbuzz-LICENSE.txt',
  },
  { name: 'musl', licence: 'MIT', inside: 'harfbuzzjs', text: 'musl-LICENSE.txt' },
  { name: 'core-js', version: '3.51.0', licence: 'MIT', inside: 'pdfjs-dist', text: 'core-js-LICENSE.txt' },
];

export const innerParts: readonly InnerPart[] = [
  ...ofSqlcipher.map((part) => ({ ...part, inside: '@signalapp/sqlcipher' })),
  ...ofOthers,
];
