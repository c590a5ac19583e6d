import type { passphraseLanguages } from '#shared/vault/passphrase.ts';
import type { Random } from '#core/crypto/random.ts';
import { readResource } from '#core/files/read-resource.ts';
import { findResourcesFolder } from '#core/files/resources-folder.ts';

type Language = (typeof passphraseLanguages)[number];

interface WordList {
  readonly file: string;
  /** Together at least 77 bits. */
  readonly words: number;
}

const lists: Readonly<Record<Language, WordList>> = {
  en: { file: 'eff-large.txt', words: 6 },
  'zh-Hans': { file: 'bip39-zh-hans.txt', words: 8 },
};

/** Words drawn at random, all equally likely, with a space between. */
export function suggestPassphrase(language: Language, random: Random): string {
  const { file, words } = lists[language];
  const list = readResource(findResourcesFolder('word-lists', file), file)
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return Array.from({ length: words }, () => list[drawBelow(list.length, random)]).join(' ');
}

/** Numbers that would make some words likelier than others are drawn again. */
function drawBelow(limit: number, random: Random): number {
  const whole = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const { buffer } = random.bytes(4);
    const drawn = new DataView(buffer).getUint32(0);
    if (drawn < whole) return drawn % limit;
  }
}
