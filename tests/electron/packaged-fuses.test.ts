import { expect, it } from 'vitest';
import { wrongFuses } from '../packaging/required-fuses.ts';
import { findElectron } from '../support/find-electron.ts';
import { findPackagedApp } from '../support/find-packaged-app.ts';

it('every fuse of the packaged program is set, and Electron as it comes has other ones', async () => {
  expect(await wrongFuses(findPackagedApp() ?? '')).toEqual([]);
  expect(await wrongFuses(findElectron() ?? '')).toContain('RunAsNode');
});
