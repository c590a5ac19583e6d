import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { officeAs, refusedOnWalk } from '../../support/role-walk.ts';
import { closeWindow, windowOnCore } from '../../support/window-on-core.tsx';

afterEach(closeWindow);

test('nothing that the window offers is refused because of the role, whatever is pressed on any page', async () => {
  expect(await refusedOnWalk('caseworker')).toEqual([]);
});

test('who comes to a form by its address gets the form', async () => {
  const { port, ids } = await officeAs('caseworker');
  const shown = windowOnCore(port);
  await shown.goTo('/cases/$caseId/edit', ids);
  expect(screen.getByRole('form', { name: 'Edit the case' })).toBeDefined();
});
