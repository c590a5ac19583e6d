import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import type { Option } from '#renderer/components/option.ts';
import { renderScreen } from '../support/render-screen.tsx';

const birds: readonly Option[] = ['Heron', 'Wren', 'Rook'].map((label) => ({ id: label, label }));

/** The choices depend on what is typed, as where core is asked: what was chosen is soon not among them. */
function Asked({ onChange }: { readonly onChange: (option: Option | null) => void }) {
  const [typed, setTyped] = useState('');
  const [value, setValue] = useState<Option | null>(null);
  return (
    <ComboBox
      aria-label="Bird"
      options={typed === '' ? [] : birds.filter(({ label }) => label.startsWith(typed))}
      value={value}
      onType={setTyped}
      onChange={(option) => {
        onChange(option);
        setValue(option);
        setTyped('');
      }}
    />
  );
}

/** Empties itself for the next pick. */
function Repeated({ onChange }: { readonly onChange: (option: Option | null) => void }) {
  return <ComboBox aria-label="Bird" options={birds} value={null} onChange={onChange} />;
}

function pick(text: string): HTMLElement {
  const input = screen.getByRole('combobox', { name: 'Bird' });
  input.focus();
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'Enter' });
  return input;
}

test('leaving a field is no choice', async () => {
  const onChange = vi.fn<(option: Option | null) => void>();
  renderScreen(<Asked onChange={onChange} />);
  const input = pick('He');
  await waitFor(() => expect(input).toHaveProperty('value', 'Heron'));
  fireEvent.blur(input);
  expect(onChange.mock.calls).toEqual([[birds[0]]]);
  expect(input).toHaveProperty('value', 'Heron');
});

test('a field that empties itself for the next pick closes its list', async () => {
  const onChange = vi.fn<(option: Option | null) => void>();
  renderScreen(<Repeated onChange={onChange} />);
  const input = pick('Wr');
  expect(onChange.mock.calls).toEqual([[birds[1]]]);
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  expect(input).toHaveProperty('value', '');
});

test('emptying a field takes the choice away', async () => {
  const onChange = vi.fn<(option: Option | null) => void>();
  renderScreen(<Asked onChange={onChange} />);
  const input = pick('Ro');
  await waitFor(() => expect(input).toHaveProperty('value', 'Rook'));
  fireEvent.change(input, { target: { value: '' } });
  expect(onChange).toHaveBeenLastCalledWith(null);
  fireEvent.blur(input);
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(input).toHaveProperty('value', '');
});
