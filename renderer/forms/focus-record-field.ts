/** Puts the focus into the first control of a field of the form on screen, by the entry of the record that it holds. */
export function focusRecordField(field: string): void {
  const place = document.querySelector(`[data-record-field="${CSS.escape(field)}"]`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}
