import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { DraftStatus } from '#renderer/forms/draft-status.tsx';
import { TextField } from '#renderer/forms/fields/text-field.tsx';
import { Form, useRecordForm } from '#renderer/forms/form.tsx';
import { useDraft } from '#renderer/forms/use-draft.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { renderScreen } from '../support/render-screen.tsx';

const INTERVAL_MS = 2_000;

const schema = z.strictObject({ title: z.string().min(1) });

const draft = {
  id: '01900000-0000-7000-8000-0000000000d1',
  noun: 'incident',
  recordId: null,
  caseId: null,
  savedAt: '2026-11-23T10:00:00.000Z',
};

interface SavedDraft {
  readonly content: unknown;
}

function DraftForm({ saveRecord }: { readonly saveRecord: () => Promise<unknown> }) {
  const form = useRecordForm({ schema, defaultValues: { title: '' } });
  const { state, isReady, resumedFrom, endWith, discard } = useDraft(form, {
    noun: 'incident',
    recordId: null,
    caseId: null,
  });
  if (!isReady) return null;
  return (
    <Form
      form={form}
      onSubmit={async () => {
        await endWith(saveRecord);
      }}
    >
      <TextField name="title" label="Title" />
      <DraftStatus state={state} />
      <p>{resumedFrom === null ? 'new' : 'resumed'}</p>
      <button type="button" onClick={() => void discard()}>
        Discard
      </button>
    </Form>
  );
}

interface Shown {
  readonly found?: object | null;
  /** Whether keeping a draft fails. */
  readonly isFailing?: boolean;
  readonly saveRecord?: () => Promise<unknown>;
}

/** Fakes only the two-second clock of the draft; everything else takes its own time. */
function show({ found = null, isFailing = false, saveRecord = async () => undefined }: Shown = {}) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const saved: unknown[] = [];
  const discarded: unknown[] = [];
  const screenOfForm = renderScreen(<DraftForm saveRecord={saveRecord} />, {
    handlers: {
      draft: {
        find: () => found,
        save: ({ content }: SavedDraft) => {
          if (isFailing) throw new TypeError('no space');
          saved.push(content);
          return draft;
        },
        discard: (input: object) => {
          discarded.push(input);
          return null;
        },
      },
    },
    onUnexpected: () => 'draft',
  });
  return { saved, discarded, ...screenOfForm };
}

afterEach(() => {
  vi.useRealTimers();
});

async function typeTitle(text: string): Promise<HTMLElement> {
  const input = await screen.findByRole('textbox', { name: 'Title' });
  fireEvent.change(input, { target: { value: text } });
  return input;
}

async function waitOneInterval(): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(INTERVAL_MS);
  });
}

test('what is typed is kept in the vault within two seconds, and the form says so', async () => {
  const { saved } = show();
  await typeTitle('Phone threat');
  await waitOneInterval();
  await waitFor(() => expect(saved).toEqual([{ title: 'Phone threat' }]));
  expect(await screen.findByText(/^Draft kept in the vault/u)).toBeDefined();
});

test('nothing is kept while nothing changes', async () => {
  const { saved } = show();
  await screen.findByRole('textbox', { name: 'Title' });
  await waitOneInterval();
  expect(saved).toEqual([]);
  await typeTitle('a');
  await waitOneInterval();
  await waitOneInterval();
  await waitFor(() => expect(saved).toHaveLength(1));
});

test('leaving the form keeps the last words', async () => {
  const { saved, unmount } = show();
  await typeTitle('half a sent');
  unmount();
  await vi.waitFor(() => expect(saved).toEqual([{ title: 'half a sent' }]), 60_000);
});

test('an earlier draft is gone on with', async () => {
  show({ found: { ...draft, content: { title: 'from yesterday' } } });
  expect(await screen.findByDisplayValue('from yesterday')).toBeDefined();
  expect(screen.getByText('resumed')).toBeDefined();
});

/** Types, keeps it, types on and asks to save; the record is saved, or refused, when the test says so. */
async function saving() {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const shown = show({ saveRecord: () => promise });
  await typeTitle('Phone');
  await waitOneInterval();
  await waitFor(() => expect(shown.saved).toHaveLength(1));
  const input = await typeTitle('Phone threat');
  fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true });
  await waitOneInterval();
  return { ...shown, resolve, reject };
}

test('a draft ends with the save of its record: core needs no second word, and leaving brings none back', async () => {
  const { saved, discarded, unmount, resolve } = await saving();
  resolve({});
  await waitOneInterval();
  unmount();
  expect([saved, discarded]).toEqual([[{ title: 'Phone' }], []]);
});

test.for(['while it waits', 'after the answer'])(
  'a save that is refused leaves the draft, also to somebody who leaves %s',
  async (when) => {
    const { saved, unmount, reject } = await saving();
    expect(saved).toHaveLength(1);
    if (when === 'while it waits') unmount();
    reject(new AppError('file/disk-full'));
    if (when === 'after the answer') await waitOneInterval();
    await vi.waitFor(() => expect(saved).toEqual([{ title: 'Phone' }, { title: 'Phone threat' }]));
  },
);

test('a draft that nobody wants is forgotten, and leaving then brings none back', async () => {
  const { saved, discarded, unmount } = show();
  await typeTitle('Phone threat');
  await waitOneInterval();
  await waitFor(() => expect(saved).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(discarded).toEqual([{ id: draft.id }]));
  unmount();
  expect(saved).toHaveLength(1);
});

test('a draft that cannot be kept is said at once, and tried again', async () => {
  const { saved } = show({ isFailing: true });
  await typeTitle('Phone threat');
  await waitOneInterval();
  expect(await screen.findByText('The draft could not be kept. Save now.')).toBeDefined();
  expect(saved).toEqual([]);
});
