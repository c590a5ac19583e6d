import { useEffect, useState } from 'react';

/** While somebody types, the document is made anew this long after the last key. */
const PAUSE_MS = 300;

/** The value as it stood when it last rested. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
