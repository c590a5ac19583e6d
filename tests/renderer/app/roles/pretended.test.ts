import { afterEach, expect, test } from 'vitest';
import { refusedOnWalk } from '../../support/role-walk.ts';
import { closeWindow } from '../../support/window-on-core.tsx';

afterEach(closeWindow);

test('in a window that takes a reader for an administrator, the walk is refused in all it tries', async () => {
  expect(await refusedOnWalk('read-only', 'administrator')).toEqual([
    'archive.inspect',
    'backup.create',
    'case.create',
    'case.update',
    'dossier.prepare',
    'draft.save',
    'history.activity',
    'history.restore',
    'incident.create',
    'incident.update',
    'person.create',
    'person.erasure',
    'person.linkToCase',
    'person.unlinkFromCase',
    'person.update',
    'recovery.make',
    'travel.make',
    'user.add',
    'user.changeRole',
    'user.remove',
    'user.resetPassphrase',
    'user.rotateDataKey',
    'vault.verify',
  ]);
});
