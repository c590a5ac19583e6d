/** Words come again and again; a map that is full begins anew. */
const MAX_REMEMBERED = 50_000;

/** A plain function of a word whose answers are remembered. */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    const old = known.get(word);
    if (old !== undefined) return old.answer;
    const fresh = answer(word);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(word, { answer: fresh });
    return fresh;
  };
}
