import { afterEach, expect, test } from 'vitest';
import { expectNoForms, refusedOnWalk } from '../../support/role-walk.ts';
import { closeWindow } from '../../support/window-on-core.tsx';

afterEach(closeWindow);

test('nothing that the window offers is refused because of the role, whatever is pressed on any page', async () => {
  expect(await refusedOnWalk('reviewer')).toEqual([]);
});

test('who comes to a form by its address reads the record and who may change it', async () => {
  await expectNoForms('reviewer', 'Reviewer');
});
