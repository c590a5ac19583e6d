import axe from 'axe-core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { App } from '#renderer/app.tsx';
import { connect } from '#shared/ipc/connect.ts';
import { contract } from '#shared/contract.ts';
import { fakeCore } from '#tests/visual-gallery/fake-core.ts';
import { Samples } from '#tests/visual-gallery/samples.tsx';
import { giveLayout } from '../support/jsdom-layout.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

/** Contrast needs real pixels and is tested on the tokens themselves. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

function show(isLocked: boolean): void {
  giveLayout();
  render(<App connection={connect(contract, fakeCore({ isLocked }))} />);
}

test('the unlock screen has nothing that assistive technology stumbles over', async () => {
  show(true);
  await screen.findByLabelText('Passphrase');
  expect(await violations()).toEqual([]);
});

test('the frame and a list have nothing that assistive technology stumbles over', async () => {
  show(false);
  await screen.findByText('CASE-2026-0001');
  expect(await violations()).toEqual([]);
});

test('every field and component of the gallery has a name and a role that fits', async () => {
  giveLayout();
  render(<Samples connection={connect(contract, fakeCore({ isLocked: false }))} />);
  await screen.findByText('How it will print');
  expect(await violations()).toEqual([]);
  screen.getByRole('tab', { name: /Parts/u }).click();
  await waitFor(() => expect(screen.getByText('No incidents yet')).toBeDefined());
  expect(await violations()).toEqual([]);
});

test('a nameless button is found', async () => {
  document.body.append(document.createElement('button'));
  expect((await violations()).some((found) => found.startsWith('button-name'))).toBe(true);
});
