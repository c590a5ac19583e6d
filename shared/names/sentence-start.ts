/** Whether a capital says nothing at this place, since a sentence begins. */
export function isSentenceStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  const plain = before.trimEnd();
  return plain === '' || /[.!?。！？:：…"“«„—]$/u.test(plain) || /\n\s*$/u.test(before);
}
