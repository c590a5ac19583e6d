import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { TermsPicker } from '#renderer/forms/fields/vocabulary-picker.tsx';
import { CountriesPicker } from '#renderer/forms/fields/country-picker.tsx';
import { renderScreen } from '../support/render-screen.tsx';

function Terms({ first = [] }: { readonly first?: readonly string[] }) {
  const [codes, setCodes] = useState<readonly string[]>(first);
  return (
    <>
      <TermsPicker label="Acts" vocabulary="act" value={codes} onChange={setCodes} />
      <output>{codes.join(' ')}</output>
    </>
  );
}

function Countries() {
  const [codes, setCodes] = useState<readonly string[]>([]);
  return (
    <>
      <CountriesPicker label="Host states" value={codes} onChange={setCodes} />
      <output>{codes.join(' ')}</output>
    </>
  );
}

function chosen(): string {
  return document.querySelector('output')?.textContent ?? '';
}

/** Types and takes the first choice, by keys alone. */
function pick(input: HTMLElement, text: string): void {
  input.focus();
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'Enter' });
}

test('a term is found by a word of it and shown with its definition', async () => {
  renderScreen(<Terms />);
  const input = screen.getByRole('combobox', { name: 'Acts' });
  input.focus();
  fireEvent.change(input, { target: { value: 'questioned' } });
  const [option] = await screen.findAllByRole('option');
  expect(option?.textContent).toContain('Relative questioned or summoned');
  expect(option?.querySelector('[slot=description]')?.textContent).not.toBe('');
});

test('terms are added by Enter in the order chosen, and Backspace takes the last away', () => {
  renderScreen(<Terms />);
  const input = screen.getByRole('combobox', { name: 'Acts' });
  pick(input, 'forced to call');
  pick(input, 'questioned');
  expect(chosen()).toBe('family_forced_call family_interrogated');
  expect(input).toHaveProperty('value', '');
  fireEvent.keyDown(input, { key: 'Backspace' });
  expect(chosen()).toBe('family_forced_call');
});

test('Backspace in a typed word takes no token away', () => {
  renderScreen(<Terms first={['family_interrogated']} />);
  const input = screen.getByRole('combobox', { name: 'Acts' });
  input.focus();
  fireEvent.change(input, { target: { value: 'ab' } });
  fireEvent.keyDown(input, { key: 'Backspace' });
  expect(chosen()).toBe('family_interrogated');
});

test('a token is taken away by Delete on the token itself', () => {
  renderScreen(<Terms first={['family_interrogated', 'family_forced_call']} />);
  const token = screen.getAllByRole('row')[0];
  token?.focus();
  fireEvent.keyDown(token ?? document.body, { key: 'Delete' });
  expect(chosen()).toBe('family_forced_call');
});

test('a Chinese interface offers Chinese terms and still finds them in English', async () => {
  renderScreen(<Terms />, { language: 'zh-Hans' });
  const input = screen.getByRole('combobox', { name: 'Acts' });
  input.focus();
  fireEvent.change(input, { target: { value: 'questioned' } });
  const [option] = await screen.findAllByRole('option');
  expect(option?.textContent).toMatch(/\p{Script=Han}/u);
});

test('a country is found by name, by English name and by code', async () => {
  renderScreen(<Countries />, { language: 'zh-Hans' });
  const input = screen.getByRole('combobox', { name: 'Host states' });
  for (const text of ['德国', 'germany', 'DE']) {
    input.focus();
    fireEvent.change(input, { target: { value: text } });
    const list = await screen.findByRole('listbox');
    expect(
      within(list)
        .getAllByRole('option')
        .some((option) => option.textContent === '德国'),
    ).toBe(true);
  }
  pick(input, 'germany');
  expect(chosen()).toBe('DE');
});

test('what fits nothing says so', async () => {
  renderScreen(<Countries />);
  const input = screen.getByRole('combobox', { name: 'Host states' });
  input.focus();
  fireEvent.change(input, { target: { value: 'qqqq' } });
  expect(await screen.findByText('Nothing fits. Try another word.')).toBeDefined();
});
