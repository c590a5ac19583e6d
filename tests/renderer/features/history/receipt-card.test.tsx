import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ReceiptCard } from '#renderer/features/history/receipt-card.tsx';
import { AppError } from '#shared/errors/app-error.ts';
import { renderScreen } from '../../support/render-screen.tsx';

const words =
  'abacus abdomen abdominal abide abiding ability ablaze able abnormal abrasion abrasive abreast'.split(' ');

function show(checkReceipt: (typed: object) => unknown = () => ({ entries: 9 })): void {
  renderScreen(<ReceiptCard />, {
    handlers: { history: { receipt: () => ({ words, entries: 7 }), checkReceipt } },
  });
}

async function check(typedWords: string, entries: string): Promise<string> {
  fireEvent.click(await screen.findByRole('button', { name: 'Check a receipt' }));
  const dialog = await screen.findByRole('dialog', { name: 'Check a receipt' });
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'The twelve words' }), {
    target: { value: typedWords },
  });
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Number of entries' }), {
    target: { value: entries },
  });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Check' }));
  await expect.poll(() => within(dialog).getByRole('status').textContent).not.toBe('');
  return within(dialog).getByRole('status').textContent;
}

test('a receipt shows twelve numbered words and the number of entries', async () => {
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Show a receipt' }));
  const list = await screen.findByRole('list', { name: 'Words of the receipt' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(words);
  expect(screen.getByText('7')).toBeTruthy();
});

test('a receipt that fits says over how much, and what was typed goes to core as it is', async () => {
  const typed: object[] = [];
  show((input) => {
    typed.push(input);
    return { entries: 9 };
  });
  expect(await check('Abacus, abdomen', ' 7 ')).toMatch(/The receipt fits\. The first 7 entries.*now has 9/u);
  expect(typed).toEqual([{ words: 'Abacus, abdomen', entries: 7 }]);
});

test.for([
  [new AppError('receipt/cut', { found: 5, entries: 7 }), /cut: .*over 7 entries, and there are only 5/u],
  [new AppError('receipt/altered', { entry: 4 }), /altered: .*up to entry 4/u],
  [new AppError('receipt/unknown-word', { number: 3 }), /Word 3 is not one/u],
  [new AppError('receipt/mistyped'), /do not belong together/u],
] as const)('%s is said in words', async ([failure, sentence]) => {
  show(() => {
    throw failure;
  });
  expect(await check('abacus', '7')).toMatch(sentence);
});

test('a number that is none is asked for before core is', async () => {
  show(() => {
    throw new Error('core was asked');
  });
  expect(await check('abacus', 'seven')).toBe('Type the twelve words and the number of entries.');
});
