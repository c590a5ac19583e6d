import { useState } from 'react';
import type { PassphraseStrength } from '#shared/vault/passphrase.ts';
import { usePassphraseStrength } from './use-passphrase-strength.ts';

/** A passphrase that is being chosen. */
export interface NewPassphrase {
  readonly value: string;
  readonly setValue: (value: string) => void;
  /** Undefined when it is asked for once. */
  readonly repeated: string | undefined;
  readonly setRepeated: (value: string) => void;
  /** Undefined until core has judged. */
  readonly strength: PassphraseStrength | undefined;
  readonly isWeak: boolean;
  readonly isRepeatWrong: boolean;
  /** Nothing speaks against it; core judges again when it is set. */
  readonly isUsable: boolean;
}

/** Asked twice where nobody else knows it, once where it is told to somebody who will change it. */
export function useNewPassphrase(times: 'once' | 'twice'): NewPassphrase {
  const [value, setValue] = useState('');
  const [repeated, setRepeated] = useState('');
  const strength = usePassphraseStrength(value);
  const isWeak = strength === 'too-short' || strength === 'weak';
  const isRepeatWrong = times === 'twice' && repeated !== value;
  return {
    value,
    setValue,
    repeated: times === 'twice' ? repeated : undefined,
    setRepeated,
    strength,
    isWeak,
    isRepeatWrong,
    isUsable: !isWeak && !isRepeatWrong,
  };
}
