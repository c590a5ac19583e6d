/** A field of choices in which something stands that is none of them. */
export interface Unfit {
  readonly input: HTMLElement;
  /** As the form calls the field. */
  readonly label: string;
  readonly text: string;
}

export function findUnfit(form: HTMLFormElement | null): Unfit | null {
  const box = form?.querySelector<HTMLElement>('[data-unfit]');
  const input = box?.querySelector<HTMLElement>('input');
  if (box === null || box === undefined || input === null || input === undefined) return null;
  return { input, label: nameOf(input), text: box.dataset['unfit']?.trim() ?? '' };
}

/** The first entry with an error takes the focus and is in view. */
export function focusFirstError(form: HTMLFormElement | null): void {
  const [field] = faultyFields(form);
  if (field === undefined) return;
  field.scrollIntoView({ block: 'center' });
  field
    .querySelector<HTMLElement>(':is(input, textarea, button, [tabindex="0"]):not(:disabled)')
    ?.focus({ preventScroll: true });
}

/** Names of the entries with an error, as the form calls them, in its order. */
export function faultyLabels(form: HTMLFormElement | null): readonly string[] {
  const labels = faultyFields(form).map((field) => {
    const control = field.matches('[aria-labelledby]')
      ? field
      : field.querySelector<HTMLElement>('[aria-labelledby]');
    return control === null ? '' : nameOf(control);
  });
  return [...new Set(labels.filter(Boolean))];
}

/** Those within which no other one is. */
function faultyFields(form: HTMLFormElement | null): readonly HTMLElement[] {
  const all = [...(form?.querySelectorAll<HTMLElement>('[data-field-error]') ?? [])];
  return all.filter((field) => field.querySelector('[data-field-error]') === null);
}

function nameOf(input: HTMLElement): string {
  const ids = input.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = ids.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '');
  return input.getAttribute('aria-label') ?? labels.filter(Boolean).join(' ');
}
