import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import { keepFocus } from '#renderer/frame/keep-focus.ts';

interface PageProps {
  readonly isKept?: boolean;
}

/** A page whose buttons go when they are pressed, and which becomes another one. */
function Page({ isKept = true }: PageProps) {
  const [names, setNames] = useState(['Alim', 'Bo', 'Cem']);
  const [screenName, setScreenName] = useState<'list' | 'form' | 'late'>('list');
  const [isLoaded, setIsLoaded] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  useEffect(() => (isKept ? keepFocus() : undefined), [isKept]);
  return (
    <main tabIndex={-1} aria-label="page">
      {screenName === 'list' && (
        <section>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <button type="button" onClick={() => setNames(names.filter((each) => each !== name))}>
                  Remove {name}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => setScreenName('form')}>
            Edit
          </button>
          <button
            type="button"
            disabled={isSaving}
            onClick={() => {
              setIsSaving(true);
              setTimeout(() => setIsSaving(false), 120);
            }}
          >
            Save
          </button>
          <button type="button" onClick={() => setScreenName('late')}>
            List
          </button>
        </section>
      )}
      {screenName === 'form' && (
        <form>
          <input aria-label="Title" />
        </form>
      )}
      {isLoaded && <div role="grid" tabIndex={0} aria-label="Cases" />}
      <button type="button" data-testid="load" onClick={() => setIsLoaded(true)}>
        load
      </button>
    </main>
  );
}

async function press(name: string): Promise<void> {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  await drawings();
}

async function drawings(): Promise<void> {
  for (let drawing = 0; drawing < 8; drawing += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}

const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

test('without it the focus is lost when what had it goes', async () => {
  render(<Page isKept={false} />);
  await press('Remove Bo');
  expect(document.activeElement).toBe(document.body);
});

test('what is removed hands the focus to what comes in its place, the last one to what is before', async () => {
  render(<Page />);
  await press('Remove Bo');
  expect(focused()).toBe('Remove Cem');
  await press('Remove Cem');
  expect(focused()).toBe('Remove Alim');
  await press('Remove Alim');
  expect(focused()).toBe('Edit');
});

test('another page begins at its first field', async () => {
  render(<Page />);
  await press('Edit');
  expect(focused()).toBe('Title');
});

test('a page that has nothing to begin with yet has the focus itself, and then its list', async () => {
  render(<Page />);
  await press('List');
  expect(focused()).toBe('page');
  fireEvent.click(screen.getByTestId('load'));
  await drawings();
  expect(focused()).toBe('Cases');
});

test('who presses beside everything is not called back', async () => {
  render(<Page />);
  const button = screen.getByRole('button', { name: 'Edit' });
  button.focus();
  button.blur();
  await drawings();
  expect(document.activeElement).toBe(document.body);
});

test('a button that takes no press during its save has the focus again afterwards', async () => {
  render(<Page />);
  await press('Save');
  // As browsers do; jsdom leaves it.
  screen.getByRole('button', { name: 'Save' }).blur();
  await drawings();
  await waitFor(() => expect(focused()).toBe('Save'));
});
