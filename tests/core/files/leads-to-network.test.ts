import { expect, test } from 'vitest';
import { systemDisk, type DiskProbe } from '#core/files/disk-probe.ts';
import { leadsToNetwork } from '#core/files/leads-to-network.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

const untouchable: DiskProbe = {
  ...systemDisk,
  kindOf: () => {
    throw new Error('it was looked at');
  },
};

test.each([
  String.raw`\\evil\share\x.part`,
  '//evil/share/x.part',
  String.raw`/\evil\share\x.part`,
  String.raw`\/evil/share/x.part`,
  String.raw`\\?\UNC\evil\share\x.part`,
])('%s leads to a network and is told without a look', (path) => {
  expect(leadsToNetwork(untouchable, path)).toBe(true);
});

test('any other path is looked at', () => {
  expect(() => leadsToNetwork(untouchable, '/media/stick')).toThrow('it was looked at');
  expect(leadsToNetwork(systemDisk, temporaryFolder())).toBe(false);
});

test.each([
  ['network', '0:52', true],
  ['network', undefined, true],
  ['network', '8:17', false],
  ['removable', '8:17', false],
  ['unknown', undefined, false],
] as const)('a disk of kind %s and number %s: %s', (kind, device, expected) => {
  const disk: DiskProbe = { ...systemDisk, kindOf: () => kind, deviceOf: () => device };
  expect(leadsToNetwork(disk, '/media/stick')).toBe(expected);
});
