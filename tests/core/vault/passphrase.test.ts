import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { random } from '#core/crypto/random.ts';
import { ratePassphrase } from '#core/vault/keys/passphrase-strength.ts';
import { suggestPassphrase } from '#core/vault/keys/suggest-passphrase.ts';
import { passphraseLanguages } from '#shared/vault/passphrase.ts';

const folder = join(import.meta.dirname, '../../../resources/word-lists');

function wordsOf(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
}

test('the lists are the published ones, whole and without a word twice', () => {
  const sums = new Map(
    readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s+/u).toReversed() as [string, string]),
  );
  for (const [file, count] of [
    ['eff-large.txt', 7776],
    ['bip39-zh-hans.txt', 2048],
  ] as const) {
    expect(new Set(wordsOf(file)).size).toBe(count);
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ).toBe(sums.get(file));
  }
});

test.for(passphraseLanguages)(
  'suggested passphrases in %s have at least 77 bits and are strong',
  async (language) => {
    const list = new Set(wordsOf(language === 'en' ? 'eff-large.txt' : 'bip39-zh-hans.txt'));
    for (let round = 0; round < 20; round++) {
      const words = suggestPassphrase(language, random).split(' ');
      expect(words.every((word) => list.has(word))).toBe(true);
      expect(words.length * Math.log2(list.size)).toBeGreaterThan(77);
      expect(await ratePassphrase(words.join(' '))).toBe('strong');
    }
  },
);

test('every word of a list can be drawn, and numbers that would favour some are drawn again', () => {
  const drawn: number[] = [];
  const numbers = [0xff_ff_ff_ff, 0, 7775, 7776, 1, 2, 3];
  const fixed = {
    bytes(length: number) {
      const bytes = new Uint8Array(length);
      new DataView(bytes.buffer).setUint32(0, numbers[drawn.push(0) - 1] ?? 0);
      return bytes;
    },
  };
  const list = wordsOf('eff-large.txt');
  expect(suggestPassphrase('en', fixed)).toBe(
    [list[0], list[7775], list[0], list[1], list[2], list[3]].join(' '),
  );
  expect(drawn).toHaveLength(7);
});

test.for([
  ['', 'too-short'],
  ['eleven char', 'too-short'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['qwertyuiop1234567890', 'weak'],
  ['Passw0rd!2024', 'weak'],
  ['training-vault', 'weak'],
  ['的的的的的的的的', 'weak'],
  ['velvet canyon drum gate', 'strong'],
  ['correct horse battery staple', 'strong'],
  ['x'.repeat(1024), 'weak'],
] as const)('"%s" is %s', async ([passphrase, strength]) => {
  expect(await ratePassphrase(passphrase)).toBe(strength);
});
