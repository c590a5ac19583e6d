import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { officeAs, walk } from '../../support/role-walk.ts';
import { closeWindow, windowOnCore } from '../../support/window-on-core.tsx';

afterEach(closeWindow);

test('nothing that the window offers is refused because of the role or leaves the focus nowhere, whatever is pressed on any page', async () => {
  const walked = await walk('caseworker');
  expect(walked.refused()).toEqual([]);
  expect(walked.lostFocus).toEqual([]);
});

test('who comes to a form by its address gets the form', async () => {
  const { port, ids } = await officeAs('caseworker');
  const shown = windowOnCore(port);
  await shown.goTo('/cases/$caseId/edit', ids);
  expect(screen.getByRole('form', { name: 'Edit the case' })).toBeDefined();
});
