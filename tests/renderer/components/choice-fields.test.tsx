import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { describe, expect, test, vi } from 'vitest';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import type { Option } from '#renderer/components/option.ts';
import { TokenComboBox } from '#renderer/components/token-combo-box.tsx';
import { Form, useRecordForm } from '#renderer/forms/form.tsx';
import { renderScreen } from '../support/render-screen.tsx';

const birds: readonly Option[] = ['Heron', 'Wren', 'Rook', 'Heron of the night'].map((label) => ({
  id: label,
  label,
}));

interface Kind {
  readonly first?: string;
  readonly onChoice: (ids: readonly string[]) => void;
}

function One({ first, onChoice }: Kind) {
  const [value, setValue] = useState<Option | null>(birds.find(({ id }) => id === first) ?? null);
  return (
    <ComboBox
      aria-label="Bird"
      options={birds}
      value={value}
      onChange={(option) => {
        setValue(option);
        onChoice(option === null ? [] : [option.id]);
      }}
    />
  );
}

function Several({ first, onChoice }: Kind) {
  const [value, setValue] = useState(birds.filter(({ id }) => id === first));
  return (
    <TokenComboBox
      label="Bird"
      options={birds}
      value={value}
      onChange={(options) => {
        setValue([...options]);
        onChoice(options.map(({ id }) => id));
      }}
    />
  );
}

/** As people are looked for: core answers later, and what it does not know can be made. */
function Asked({ onChoice, onCreate }: Kind & { readonly onCreate?: (text: string) => void }) {
  const [typed, setTyped] = useState('');
  const [answered, setAnswered] = useState('');
  return (
    <>
      <ComboBox
        aria-label="Bird"
        options={birds.filter(({ label }) => answered !== '' && label.toLowerCase().startsWith(answered))}
        value={null}
        onType={setTyped}
        isLooking={typed.toLowerCase() !== answered}
        onCreate={onCreate ?? (() => undefined)}
        onChange={(option) => onChoice(option === null ? [] : [option.id])}
      />
      <button type="button" onClick={() => setAnswered(typed.toLowerCase())}>
        answer
      </button>
    </>
  );
}

const kinds = [
  ['one', One],
  ['several', Several],
] as const;

function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Bird' });
}

function type(text: string): void {
  field().focus();
  fireEvent.change(field(), { target: { value: text } });
}

const press = (key: string) => fireEvent.keyDown(field(), { key });
const leave = () => fireEvent.blur(field());

describe.each(kinds)('a field for %s of many', (_kind, Field) => {
  function show(first?: string) {
    const onChoice = vi.fn<(ids: readonly string[]) => void>();
    renderScreen(<Field onChoice={onChoice} {...(first === undefined ? {} : { first })} />);
    return onChoice;
  }

  test('points at the first that fits while somebody types, and Enter takes it and closes the list', async () => {
    const onChoice = show();
    type('wr');
    await waitFor(() =>
      expect(document.querySelector('[role=option][data-focused]')?.textContent).toBe('Wren'),
    );
    type('ro');
    await waitFor(() =>
      expect(document.querySelector('[role=option][data-focused]')?.textContent).toBe('Rook'),
    );
    press('Enter');
    expect(onChoice.mock.calls).toEqual([[['Rook']]]);
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  test.each(['Tab', 'Enter'])('keeps what fits nothing at %s, and says so', async (key) => {
    const onChoice = show();
    type('pelican');
    press(key);
    leave();
    expect(onChoice).not.toHaveBeenCalled();
    expect(field().value).toBe('pelican');
    expect((await screen.findByRole('alert')).textContent).toBe(
      '“pelican” is none of the choices. Choose one, or empty the field.',
    );
    type('wr');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is not answered by Tab, whatever it points at', async () => {
    const onChoice = show();
    type('wr');
    await screen.findByRole('option', { name: 'Wren' });
    press('ArrowDown');
    press('Tab');
    leave();
    expect(onChoice).not.toHaveBeenCalled();
    expect(field().value).toBe('wr');
  });

  test('takes a choice that was written out, whoever begins alike', () => {
    const onChoice = show();
    type('HERON ');
    press('Tab');
    leave();
    expect(onChoice.mock.calls).toEqual([[['Heron']]]);
  });

  test('takes nothing of an empty field, and says nothing', () => {
    const onChoice = show();
    type('w');
    type('');
    press('Enter');
    leave();
    expect(onChoice).not.toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is not saved with a text that is none of its choices, and the form says which', async () => {
    const onSubmit = vi.fn<() => void>();
    function Saved({ children }: { readonly children: ReactNode }) {
      const form = useRecordForm({ schema: z.strictObject({}), defaultValues: {} });
      return (
        <Form form={form} onSubmit={onSubmit}>
          {children}
        </Form>
      );
    }
    renderScreen(
      <Saved>
        <Field onChoice={() => undefined} first="Wren" />
      </Saved>,
    );
    type('pelican');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText(/^Bird: “pelican” is none of the choices/u)).toBeDefined();
    expect(document.activeElement).toBe(field());
    expect(onSubmit).not.toHaveBeenCalled();
    type('');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });
});

test('what is chosen already is taken again by Enter', async () => {
  const onChoice = vi.fn<(ids: readonly string[]) => void>();
  renderScreen(<One first="Wren" onChoice={onChoice} />);
  type('wre');
  await waitFor(() => expect(document.querySelector('[role=option][data-focused]')).not.toBeNull());
  press('Enter');
  expect(field().value).toBe('Wren');
  leave();
  expect(screen.queryByRole('alert')).toBeNull();
});

describe('a field whose choices core looks for', () => {
  test('takes none of what was found for an earlier text', async () => {
    const onChoice = vi.fn<(ids: readonly string[]) => void>();
    renderScreen(<Asked onChoice={onChoice} />);
    type('wr');
    fireEvent.click(screen.getByText('answer'));
    await waitFor(() =>
      expect(document.querySelector('[role=option][data-focused]')?.textContent).toBe('Wren'),
    );
    type('wro');
    press('Enter');
    expect(onChoice).not.toHaveBeenCalled();
    expect(field().value).toBe('wro');
  });

  test('makes nobody by Enter alone, and somebody when that is gone to', async () => {
    const onChoice = vi.fn<(ids: readonly string[]) => void>();
    const onCreate = vi.fn<(text: string) => void>();
    renderScreen(<Asked onChoice={onChoice} onCreate={onCreate} />);
    type('pelican');
    fireEvent.click(screen.getByText('answer'));
    await screen.findByRole('option', { name: 'Add “pelican”' });
    press('Enter');
    expect(onCreate).not.toHaveBeenCalled();
    press('ArrowDown');
    press('Enter');
    expect(onCreate.mock.calls).toEqual([['pelican']]);
  });
});
