import { describe, expect, it } from 'vitest';
import { isSyncedPlace } from '#main/synced-place.ts';

const windows = {
  platform: 'win32',
  home: 'C:\\Users\\ana',
  env: { OneDrive: 'D:\\Arbeit\\Wolke', APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' },
} as const;
const mac = { platform: 'darwin', home: '/Users/ana', env: {} } as const;
const linux = { platform: 'linux', home: '/home/ana', env: {} } as const;

describe('a place that programs copy to servers is known', () => {
  it.each([
    [windows, 'C:\\Users\\ana\\OneDrive\\Documents\\office.casekeep'],
    [windows, 'C:\\Users\\ana\\OneDrive - Some Office\\office.casekeep'],
    [windows, 'd:/arbeit/wolke/office.casekeep'],
    [windows, 'C:\\Users\\ana\\AppData\\Roaming\\office.casekeep'],
    [windows, 'C:\\Users\\ana\\百度网盘\\office.casekeep'],
    [mac, '/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/office.casekeep'],
    [mac, '/Users/ana/Library/CloudStorage/Dropbox/office.casekeep'],
    [mac, '/Users/ana/Documents/office.casekeep'],
    [linux, '/home/ana/Dropbox/office.casekeep'],
    [linux, '/home/ana/Nextcloud/cases/office.casekeep'],
  ])('on %o: %s', (computer, path) => {
    expect(isSyncedPlace(path, computer)).toBe(true);
  });
});

describe('any other place is not', () => {
  it.each([
    [windows, 'C:\\Users\\ana\\AppData\\Local\\office.casekeep'],
    [windows, 'D:\\Arbeit\\Wolken\\office.casekeep'],
    [windows, 'C:\\Cases\\office.casekeep'],
    [mac, '/Users/ana/Cases/office.casekeep'],
    [mac, '/Users/bo/Documents/office.casekeep'],
    [linux, '/home/ana/Documents/office.casekeep'],
    [linux, '/media/ana/boxes/onedrives/office.casekeep'],
    [linux, '/'],
  ])('on %o: %s', (computer, path) => {
    expect(isSyncedPlace(path, computer)).toBe(false);
  });
});
