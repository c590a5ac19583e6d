import { fireEvent } from '@testing-library/react';
import { BO_PASSPHRASE, NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import type { WindowOnCore } from './window-on-core.tsx';

/**
 * Presses everything that an address offers, as Bo in a hurry: each button, what the menu, dialog or panel behind it
 * offers, and the form with something in its fields. By selectors: asking for roles takes most of a minute here.
 */
export async function pressEverything(
  shown: WindowOnCore,
  address: string,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  let fresh = '';
  /** What a press has not changed need not be opened anew. */
  async function startOver(): Promise<void> {
    if (document.body.innerHTML === fresh) return;
    await shown.goTo(address, params);
    fresh = document.body.innerHTML;
  }

  await startOver();
  const count = buttonsOfPage().length;
  for (let index = 0; index < count; index += 1) {
    const press = async () => {
      await startOver();
      await click(shown, buttonsOfPage()[index]);
    };
    await press();
    await goOn(shown, press);
  }
  await startOver();
  const [form] = found('main form');
  if (form === undefined) return;
  fill(form);
  fireEvent.keyDown(form.querySelector('input, textarea') ?? form, { key: 'Enter', ctrlKey: true });
  await shown.settle();
}

/** Goes on with what a press has opened: each line of a menu, a dialog to its end, each button of a panel. */
async function goOn(shown: WindowOnCore, press: () => Promise<void>): Promise<void> {
  const lines = found('[role=menuitem]').length;
  for (let line = 0; line < lines; line += 1) {
    if (line > 0) await press();
    await click(shown, found('[role=menuitem]')[line]);
    await finishDialog(shown);
  }
  if (lines === 0) await finishDialog(shown);
  const count = buttonsOfPanel().length;
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await press();
    await click(shown, buttonsOfPanel()[index]);
  }
}

/** A dialog may ask twice. What chooses a place comes first, the last button goes on. */
async function finishDialog(shown: WindowOnCore): Promise<void> {
  for (let step = 0; step < 2; step += 1) {
    const [dialog] = found('[role=alertdialog], [role=dialog]');
    if (dialog === undefined) return;
    const choosing = found('button', dialog).filter(({ textContent }) => textContent.startsWith('Choose'));
    for (const button of choosing) await click(shown, button);
    fill(dialog);
    await shown.settle();
    await click(shown, found('button', dialog).at(-1));
  }
}

function buttonsOfPage(): readonly HTMLElement[] {
  return found('main button:not(:disabled)').filter((button) => button.closest('form, aside') === null);
}

function buttonsOfPanel(): readonly HTMLElement[] {
  return found('main aside button:not(:disabled)');
}

function found<Kind extends HTMLElement = HTMLElement>(
  selector: string,
  scope: ParentNode = document,
): readonly Kind[] {
  return [...scope.querySelectorAll<Kind>(selector)];
}

async function click(shown: WindowOnCore, element: HTMLElement | undefined): Promise<void> {
  if (element === undefined) return;
  element.focus();
  const name = element.getAttribute('aria-label') ?? element.textContent;
  fireEvent.click(element);
  await shown.settle();
  // What had the focus may be gone; it is found anew some drawings later.
  for (let drawing = 0; drawing < 8 && document.activeElement === document.body; drawing += 1)
    await nextDrawing();
  if (document.activeElement === document.body) shown.lostFocus.push(name);
}

async function nextDrawing(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

function fill(scope: HTMLElement): void {
  const texts = found<HTMLInputElement>('input:is(:not([type]), [type=text]):not([role]), textarea', scope);
  for (const field of texts) {
    if (field.value === '') fireEvent.change(field, { target: { value: 'Alim Sample' } });
  }
  for (const field of found<HTMLInputElement>('input[type=password]', scope)) {
    const isOwn = field.labels?.[0]?.textContent === 'Your passphrase now';
    fireEvent.change(field, { target: { value: isOwn ? BO_PASSPHRASE : NEW_PASSPHRASE } });
  }
  for (const unknownDate of found('input[type=radio][value=unknown]', scope)) fireEvent.click(unknownDate);
}
