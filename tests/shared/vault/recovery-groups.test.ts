import { assert, nat, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstWrongGroup,
  PIECE_BYTES,
  PIECE_GROUPS,
  readGroups,
  RECOVERY_KEY_BYTES,
  recoveryTextsOf,
  typedGroups,
  WHOLE_GROUPS,
  writeGroups,
} from '#shared/vault/recovery-groups.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyBytes = uint8Array({ minLength: RECOVERY_KEY_BYTES, maxLength: RECOVERY_KEY_BYTES });

function read(text: string) {
  const groups = typedGroups(text);
  return firstWrongGroup(groups) ?? readGroups(groups);
}

test('a key is eight groups, a piece fourteen, of five characters that cannot be mistaken', () => {
  expect([WHOLE_GROUPS, PIECE_GROUPS]).toEqual([8, 14]);
  expect(writeGroups(new Uint8Array(RECOVERY_KEY_BYTES).fill(0xa5))).toMatch(
    /^(?:[0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/u,
  );
  expect(writeGroups(new Uint8Array(PIECE_BYTES)).split('-')).toHaveLength(14);
});

test('what was written is read again, in small letters, with other separators and look-alikes', () => {
  assert(
    property(keyBytes, (bytes) => {
      const text = writeGroups(bytes);
      expect(read(text)).toEqual(bytes);
      expect(read(text.toLowerCase().replaceAll('-', ' '))).toEqual(bytes);
      expect(read(text.replaceAll('1', 'l').replaceAll('0', 'O').replaceAll('-', '—'))).toEqual(bytes);
      expect(read(text.replaceAll('-', ''))).toEqual(bytes);
    }),
  );
});

test('every single wrong character is noticed, and its group named', () => {
  const text = writeGroups(Uint8Array.from({ length: RECOVERY_KEY_BYTES }, (_, at) => at * 37));
  for (let at = 0; at < text.length; at++) {
    for (const wrong of alphabet) {
      if (text[at] === '-' || text[at] === wrong) continue;
      const group = Math.floor(at / 6) + 1;
      expect(firstWrongGroup(typedGroups(text.slice(0, at) + wrong + text.slice(at + 1)))).toBe(group);
    }
  }
});

test('two characters or two groups that changed places are noticed', () => {
  assert(
    property(keyBytes, nat(38), nat(6), (bytes, at, group) => {
      const groups = writeGroups(bytes).split('-');
      const characters = [...groups.join('')];
      [characters[at], characters[at + 1]] = [characters[at + 1] ?? '', characters[at] ?? ''];
      const isSame = characters.join('') === groups.join('');
      expect(firstWrongGroup(typedGroups(characters.join(''))) === undefined).toBe(isSame);

      const moved = [...groups];
      [moved[group], moved[group + 1]] = [groups[group + 1] ?? '', groups[group] ?? ''];
      expect(firstWrongGroup(typedGroups(moved.join('-')))).toBe(group + 1);
    }),
  );
});

test('a group that is too short or holds a foreign character is named', () => {
  const groups = writeGroups(new Uint8Array(RECOVERY_KEY_BYTES).fill(9)).split('-');
  expect(firstWrongGroup(typedGroups(groups.join('-').slice(0, -1)))).toBe(8);
  expect(firstWrongGroup(typedGroups(['UUUUU', ...groups.slice(1)].join('-')))).toBe(1);
  expect(typedGroups('')).toEqual([]);
});

test('a key or its pieces are found in what was typed, however the lines of the paper were broken', () => {
  const key = writeGroups(new Uint8Array(RECOVERY_KEY_BYTES).fill(1));
  const pieces = [2, 3, 4].map((byte) => writeGroups(new Uint8Array(PIECE_BYTES).fill(byte)));
  const groupsOf = (typed: string) => recoveryTextsOf(typed).map((text) => typedGroups(text).join('-'));
  const inLines = (text: string, groups: number) =>
    text.replaceAll(new RegExp(`((?:[0-9A-Z]{5}-){${String(groups - 1)}}[0-9A-Z]{5})-`, 'gu'), '$1\n');
  expect(inLines(key, 4).split('\n')).toHaveLength(2);
  for (const typed of [key, ` ${key}\n\n`, inLines(key, 4), inLines(key, 1)]) {
    expect(groupsOf(typed)).toEqual([key]);
  }
  for (const several of [pieces.slice(1), pieces]) {
    expect(groupsOf(several.join('\n'))).toEqual(several);
    expect(groupsOf(several.join('   '))).toEqual(several);
    expect(groupsOf(several.map((piece) => inLines(piece, 5)).join('\n\n'))).toEqual(several);
  }
});

test('what is no key stays what core can name: too little, too much, a key and a piece', () => {
  const groupsIn = (typed: string) => recoveryTextsOf(typed).map((text) => typedGroups(text).length);
  const group = '00000';
  const groups = (count: number) => Array.from({ length: count }, () => group).join(' ');
  expect(groupsIn(' \n - \n')).toEqual([]);
  expect(groupsIn(`${groups(4)}\n${groups(3)}`)).toEqual([7]);
  expect(groupsIn(`${groups(8)}\n${groups(14)}`)).toEqual([8, 14]);
  expect(groupsIn(`${groups(14)}\n${groups(13)}`)).toEqual([14, 13]);
  expect(groupsIn(`${groups(7)}\n${groups(7)}\n${groups(7)}\n${groups(6)}`)).toEqual([14, 13]);
  for (const endless of [groups(1000), groups(1000).replaceAll(' ', '\n')]) {
    const texts = recoveryTextsOf(endless);
    expect(texts.length).toBeLessThanOrEqual(3);
    expect(Math.max(...texts.map((text) => text.length))).toBe(400);
  }
});
