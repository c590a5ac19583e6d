import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '#shared/errors/app-error.ts';
import { cleanLine } from '#shared/text/clean-text.ts';
import { langText } from '#shared/text/lang-text.ts';
import { vocabularyCode } from '#shared/vocabularies/vocabulary-index.ts';
import { MultilineField } from '#renderer/forms/fields/multiline-field.tsx';
import { RepeatField } from '#renderer/forms/fields/repeat-field.tsx';
import { TextField } from '#renderer/forms/fields/text-field.tsx';
import { TermField } from '#renderer/forms/fields/vocabulary-field.tsx';
import { Form, useRecordForm } from '#renderer/forms/form.tsx';
import { renderScreen } from '../support/render-screen.tsx';

const schema = z.strictObject({
  codeword: cleanLine({ max: 10 }).min(1),
  summary: langText.nullable(),
  names: z.array(z.strictObject({ text: z.string().min(1) })),
});

type Values = z.output<typeof schema>;

function CaseForm({ onSubmit }: { readonly onSubmit: (values: Values) => Promise<void> | void }) {
  const form = useRecordForm({ schema, defaultValues: { codeword: '', summary: null, names: [] } });
  return (
    <Form form={form} onSubmit={onSubmit}>
      <TextField name="codeword" label="Codeword" help="Never a name" />
      <MultilineField name="summary" label="Summary" />
      <RepeatField name="names" itemLabel="Name" addLabel="Add a name" newItem={() => ({ text: '' })}>
        {(path) => <TextField name={`${path}.text`} label="Name" />}
      </RepeatField>
    </Form>
  );
}

function show(onSubmit: (values: Values) => Promise<void> | void = () => undefined) {
  renderScreen(<CaseForm onSubmit={onSubmit} />);
  return screen.getByRole('textbox', { name: 'Codeword' });
}

function type(input: HTMLElement, text: string): void {
  fireEvent.change(input, { target: { value: text } });
}

test('Control+Enter saves from any field, Enter in a line does not', async () => {
  const onSubmit = vi.fn<(values: Values) => void>();
  const codeword = show(onSubmit);
  type(codeword, 'Heron');
  fireEvent.keyDown(codeword, { key: 'Enter' });
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Summary' }), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit.mock.calls[0]?.[0]).toEqual({ codeword: 'Heron', summary: null, names: [] });
});

test('a wrong entry is named beside its field, read with it, and gets the focus', async () => {
  const onSubmit = vi.fn<(values: Values) => void>();
  const codeword = show(onSubmit);
  type(codeword, 'A word that is too long');
  fireEvent.keyDown(codeword, { key: 'Enter', ctrlKey: true });
  const message = await screen.findByText('Too long: at most 10 characters.');
  expect(codeword.getAttribute('aria-invalid')).toBe('true');
  const ids = codeword.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(ids.some((id) => document.querySelector(`[id="${id}"]`)?.contains(message) === true)).toBe(true);
  const summary = screen.getByText(/^One entry needs attention\./u);
  await waitFor(() => expect(summary.textContent).toBe('One entry needs attention. Codeword'));
  expect(onSubmit).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement).toBe(codeword));
});

test('a character that no record may hold is refused in the words of its error code', async () => {
  const codeword = show();
  type(codeword, 'a\u0001b');
  fireEvent.keyDown(codeword, { key: 'Enter', ctrlKey: true });
  const text = await screen.findByText(/^The text in “this field” holds characters/u);
  expect(text).toBeDefined();
  expect(codeword.getAttribute('aria-invalid')).toBe('true');
});

test('a refusal by core that names a field stands at that field', async () => {
  const codeword = show(() => {
    throw new AppError('ipc/invalid-input', { field: 'fields.codeword', issue: 'custom' });
  });
  type(codeword, 'Heron');
  fireEvent.keyDown(codeword, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(codeword.getAttribute('aria-invalid')).toBe('true'));
});

test('a refusal by core that names none stands above the form, and the form keeps what was typed', async () => {
  const codeword = show(() => Promise.reject(new AppError('record/changed-elsewhere')));
  type(codeword, 'Heron');
  fireEvent.keyDown(codeword, { key: 'Enter', ctrlKey: true });
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
  expect(codeword).toHaveProperty('value', 'Heron');
  expect(codeword.getAttribute('aria-invalid')).toBeNull();
});

test('the language of a text is guessed from its letters and can be chosen', async () => {
  const onSubmit = vi.fn<(values: Values) => void>();
  const codeword = show(onSubmit);
  type(codeword, 'Heron');
  const summary = screen.getByRole('textbox', { name: 'Summary' });
  type(summary, 'پاسپورتى تارتىۋېلىندى');
  expect(summary.getAttribute('lang')).toBe('ug');
  type(summary, '你再不回来');
  expect(summary.getAttribute('lang')).toBe('zh-Hans');
  fireEvent.keyDown(codeword, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit.mock.calls[0]?.[0].summary).toEqual({ text: '你再不回来', lang: 'zh-Hans' });
});

test('sub-forms are added, moved with Alt+arrows and removed', async () => {
  const onSubmit = vi.fn<(values: Values) => void>();
  const codeword = show(onSubmit);
  type(codeword, 'Heron');
  fireEvent.click(screen.getByRole('button', { name: 'Add a name' }));
  fireEvent.click(screen.getByRole('button', { name: 'Add a name' }));
  const [first, second] = screen.getAllByRole('textbox', { name: 'Name' });
  type(first ?? codeword, 'ئالما');
  type(second ?? codeword, 'Alma');
  fireEvent.keyDown(second ?? codeword, { key: 'ArrowUp', altKey: true });
  fireEvent.keyDown(codeword, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit.mock.calls[0]?.[0].names).toEqual([{ text: 'Alma' }, { text: 'ئالما' }]);

  fireEvent.click(screen.getByRole('button', { name: 'Remove Name 1' }));
  expect(screen.getByText('Name 1 removed')).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'ئالما');
});

test('nothing typed into a field is remembered or corrected outside the vault', () => {
  const codeword = show();
  for (const input of [codeword, screen.getByRole('textbox', { name: 'Summary' })]) {
    expect(input.getAttribute('autocomplete')).toBe('off');
    expect(input.getAttribute('autocorrect')).toBe('off');
    expect(input.getAttribute('spellcheck')).toBe('false');
  }
});

test('an entry that may be blank says what is wrong with what was written', async () => {
  const blankable = z.strictObject({ title: cleanLine({ max: 10 }).min(1).or(z.literal('')) });
  function TitleForm() {
    const form = useRecordForm({ schema: blankable, defaultValues: { title: '' } });
    return (
      <Form form={form} onSubmit={() => undefined}>
        <TextField name="title" label="Title" />
      </Form>
    );
  }
  renderScreen(<TitleForm />);
  const title = screen.getByRole('textbox', { name: 'Title' });
  type(title, 'A title that is too long');
  fireEvent.keyDown(title, { key: 'Enter', ctrlKey: true });
  expect(await screen.findByText('Too long: at most 10 characters.')).not.toBeNull();
});

test.each([
  ['no term', '', 'Fill this in, or say why it is not known.'],
  ['a term of no vocabulary', 'no_such_term', 'The entry in “this field” is not a term that Casekeep knows.'],
])('%s in a field for one says so in words', async (_case, code, message) => {
  const demand = z.strictObject({ demand: vocabularyCode('demand') });
  function DemandForm() {
    const form = useRecordForm({ schema: demand, defaultValues: { demand: code } });
    return (
      <Form form={form} label="Demand form" onSubmit={() => undefined}>
        <TermField name="demand" label="Demand" vocabulary="demand" />
      </Form>
    );
  }
  renderScreen(<DemandForm />);
  fireEvent.keyDown(screen.getByRole('form'), { key: 'Enter', ctrlKey: true });
  expect(await screen.findByText(message)).toBeDefined();
});
