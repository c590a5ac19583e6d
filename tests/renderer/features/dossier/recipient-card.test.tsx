import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import { MAX_ASKS, type DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { RecipientCard } from '#renderer/features/dossier/recipient-card.tsx';
import { renderScreen } from '../../support/render-screen.tsx';

/** Shows the card of a request that asks for these, and says what it asks for now. */
function show(...asks: string[]) {
  let now: readonly string[] = asks;
  function Card() {
    const blank = blankRequest('01900000-0000-7000-8000-000000000001' as CaseId, 'en');
    const [request, setRequest] = useState<DossierRequest>({ ...blank, asks });
    now = request.asks;
    return (
      <RecipientCard
        request={request}
        series={undefined}
        onChange={(change) => setRequest({ ...request, ...change })}
      />
    );
  }
  renderScreen(<Card />);
  return { asks: () => now };
}

test('requests are added, put in another order by keyboard and removed, and the last one stays', async () => {
  const { asks } = show('Open an investigation');
  fireEvent.click(screen.getByRole('button', { name: 'Another request' }));
  const second = screen.getByRole('textbox', { name: 'Request 2' });
  await waitFor(() => expect(document.activeElement).toBe(second));
  fireEvent.change(second, { target: { value: 'Protect the family' } });
  fireEvent.keyDown(second, { key: 'ArrowUp', altKey: true });
  expect(asks()).toEqual(['Protect the family', 'Open an investigation']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove Request 1' }));
  expect(asks()).toEqual(['Open an investigation']);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Request 1' })),
  );
  expect(screen.queryByRole('button', { name: /^Remove/u })).toBeNull();
});

test('there are no more requests than a dossier takes', () => {
  show(...Array.from({ length: MAX_ASKS }, () => 'Say so in writing'));
  expect(screen.queryByRole('button', { name: 'Another request' })).toBeNull();
});

const police = { holder: 'Police', version: 2 };

test.each([
  ['nobody was given any', '', 1, [], /^$/u],
  ['it is the first', 'Police', 1, [], /^The first dossier of this case\./u],
  [
    'another holder was given some',
    'Embassy',
    1,
    [police],
    /drawn anew .* Given before: Police \(version 2\)\.$/u,
  ],
  ['the holder was given some', 'police', 3, [police], /^Version 3 for this recipient\./u],
  ['nobody is named yet', ' ', 1, [police], /^Given before: Police \(version 2\)\.$/u],
] as const)(
  'the card says what a recipient has been given when %s',
  (_when, recipient, version, holders, said) => {
    const request = { ...blankRequest('01900000-0000-7000-8000-000000000001' as CaseId, 'en'), recipient };
    renderScreen(
      <RecipientCard
        request={request}
        series={{ version, holders: [...holders] }}
        onChange={() => undefined}
      />,
    );
    const help = screen.queryByText(/first|Version|Given/u, { selector: 'p' });
    expect(help?.textContent ?? '').toMatch(said);
  },
);
