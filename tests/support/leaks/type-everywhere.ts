import type { Locator, Page } from 'playwright-core';

const TEXT_FIELD =
  'input:not([type=checkbox], [type=radio], [type=hidden], [type=file], [type=button], [type=submit]), ' +
  'textarea, [contenteditable=true], [role=textbox], [role=searchbox], [role=combobox]:not(button)';

/** Set on a field by the page itself when something is typed into it. */
const TYPED = 'data-typed-into';

/** What stood in a field before. */
const BEFORE = 'data-before-typing';

/** Set on the fields that are next. */
const NUMBER = 'data-next-to-type';

/** No screen has as many fields; a field that is made anew after every entry would never end. */
const MAX_FIELDS = 200;

/** So often fields were brought up by what was typed into others. */
const MAX_ROUNDS = 20;

/** Makes the page remember which of its fields somebody has typed into. Again after every load of the page. */
export async function watchTyping(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof Element) target.setAttribute(mark, '');
      },
      { capture: true },
    );
  }, TYPED);
}

/**
 * Types into every text field that is shown and nobody has typed into, until there is none left: what is
 * typed may bring up others. Returns how many there were.
 */
export async function typeEverywhere(page: Page, words: () => string): Promise<number> {
  let typed = 0;
  for (let round = 0; round < MAX_ROUNDS && typed < MAX_FIELDS; round += 1) {
    const fields = await numberUntyped(page);
    for (const field of fields) {
      // What was typed into another may have taken it away.
      if ((await field.count()) === 0) continue;
      await field.fill(words());
      typed += 1;
    }
    if (fields.length === 0) {
      // Closes the list of the last combo box, which hides everything else from a screen reader.
      await leaveField(page);
      await putChoicesBack(page);
      return typed;
    }
  }
  throw new Error(`after ${typed} fields there are still others: ${(await untypedNames(page)).join(', ')}`);
}

/** Asking for all fields before each of them would take most of the time. */
async function numberUntyped(page: Page): Promise<readonly Locator[]> {
  const count = await untypedFields(page).evaluateAll(
    (fields, [number, before]) => {
      for (const [index, field] of fields.entries()) {
        field.setAttribute(number, String(index));
        if (field instanceof HTMLInputElement) field.setAttribute(before, field.value);
      }
      return fields.length;
    },
    [NUMBER, BEFORE] as const,
  );
  return Array.from({ length: count }, (_, index) =>
    page.locator(`[${NUMBER}="${index}"]:not([${TYPED}], [disabled], [readonly])`).filter({ visible: true }),
  );
}

async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}

/** No form saves over what stands in a field of choices and is none of them: what was chosen before is written again. */
async function putChoicesBack(page: Page): Promise<void> {
  const unfit = page.locator('[data-unfit] input').filter({ visible: true });
  for (let left = await unfit.count(); left > 0; left = await unfit.count()) {
    const before = (await unfit.first().getAttribute(BEFORE)) ?? '';
    await unfit.first().fill(before);
    await leaveField(page);
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-unfit] input').length < count,
      left,
    );
  }
}

/** Types over what the field holds, the last letter by a key of its own. */
export async function typeInto(field: Locator, words: string): Promise<void> {
  const { keyboard } = field.page();
  await field.fill(words.slice(0, -1));
  await keyboard.press('End');
  await keyboard.type(words.slice(-1));
}

/** The names of the text fields on the screen that nobody has typed into. */
export async function untypedNames(page: Page): Promise<readonly string[]> {
  return untypedFields(page).evaluateAll((fields) =>
    fields.map((field) => field.getAttribute('aria-label') ?? (field.id || field.outerHTML.slice(0, 160))),
  );
}

function untypedFields(page: Page): Locator {
  return page.locator(`:is(${TEXT_FIELD}):not([${TYPED}], [disabled], [readonly])`).filter({ visible: true });
}
