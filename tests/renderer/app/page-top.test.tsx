import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { App } from '#renderer/app.tsx';
import { connect } from '#shared/ipc/connect.ts';
import { contract } from '#shared/contract.ts';
import { fakeCore } from '#tests/visual-gallery/fake-core.ts';
import { giveLayout } from '../support/jsdom-layout.ts';

afterEach(cleanup);

test('a page begins at its top, however far down the one before was read', async () => {
  giveLayout();
  render(<App connection={connect(contract, fakeCore({ isLocked: false }))} />);
  await screen.findByText('CASE-2026-0001');
  fireEvent.click(screen.getByRole('link', { name: 'Settings' }));
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  const page = screen.getByRole('main');
  page.scrollTop = 500;
  fireEvent.click(await screen.findByText('Compact'));
  expect(page.scrollTop).toBe(500);
  fireEvent.click(screen.getByRole('link', { name: 'What Casekeep does not protect against' }));
  await screen.findByRole('heading', { level: 1, name: 'What Casekeep does not protect against' });
  await waitFor(() => expect(page.scrollTop).toBe(0));
});
