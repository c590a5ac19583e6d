import { assert, nat, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstWrongGroup,
  PIECE_BYTES,
  PIECE_GROUPS,
  readGroups,
  RECOVERY_KEY_BYTES,
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
