import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useWatch } from 'react-hook-form';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answer } from '#shared/text/answer.ts';
import { TextInput } from '#renderer/components/text-input.tsx';
import { AnswerField } from '#renderer/forms/fields/answer-field.tsx';
import { Form, useRecordForm } from '#renderer/forms/form.tsx';
import { renderScreen } from '../support/render-screen.tsx';

const schema = z.strictObject({ occupation: answer(z.string().min(1)) });

function OccupationForm() {
  const form = useRecordForm({ schema, defaultValues: {} });
  const value = useWatch({ control: form.control, name: 'occupation' });
  return (
    <Form form={form} onSubmit={() => undefined}>
      <AnswerField<string> name="occupation" label="Occupation" emptyValue="">
        {({ value: text, onChange }) => <TextInput aria-label="Words" value={text} onChange={onChange} />}
      </AnswerField>
      <output>{JSON.stringify(value)}</output>
    </Form>
  );
}

function recorded(): unknown {
  const text = document.querySelector('output')?.textContent ?? '';
  return text === '' ? undefined : JSON.parse(text);
}

test('one key says why there is no answer', () => {
  renderScreen(<OccupationForm />);
  const button = screen.getByRole('button', { name: 'Unknown' });
  button.focus();
  fireEvent.keyDown(button, { key: 'x' });
  expect(recorded()).toEqual({ state: 'declined' });
  fireEvent.keyDown(button, { key: 'a' });
  expect(recorded()).toEqual({ state: 'not_asked' });
  fireEvent.keyDown(button, { key: 'u' });
  expect(recorded()).toEqual({ state: 'unknown' });
  expect(screen.getByRole('button', { name: 'Unknown' }).getAttribute('aria-pressed')).toBe('true');
});

test('a letter typed into the answer is a letter, with Alt it is an absence', async () => {
  renderScreen(<OccupationForm />);
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  const input = await screen.findByRole('textbox', { name: 'Words' });
  await waitFor(() => expect(document.activeElement).toBe(input));
  fireEvent.change(input, { target: { value: 'baker' } });
  fireEvent.keyDown(input, { key: 'u' });
  expect(recorded()).toEqual({ state: 'known', value: 'baker' });
  fireEvent.keyDown(input, { key: 'u', altKey: true });
  expect(recorded()).toEqual({ state: 'unknown' });
});

test('the name of a choice is its word, and its key is told to a screen reader apart', () => {
  renderScreen(<OccupationForm />);
  const button = screen.getByRole('button', { name: 'Declined' });
  expect(button.getAttribute('aria-keyshortcuts')).toBe('X');
  expect(screen.getByRole('group', { name: 'Occupation' }).contains(button)).toBe(true);
});

test('nobody having answered is an error that says what to do', async () => {
  renderScreen(<OccupationForm />);
  const group = screen.getByRole('group', { name: 'Occupation' });
  fireEvent.keyDown(group.querySelector('button') ?? group, { key: 'Enter', ctrlKey: true });
  expect(await screen.findByText('Fill this in, or say why it is not known.')).toBeDefined();
});
