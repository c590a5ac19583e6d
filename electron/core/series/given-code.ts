import type { HeldCode } from './series-repository.ts';

/** A code or a label that a holder has not been given before, and whose it is. */
export interface GivenCode extends Pick<HeldCode, 'noun' | 'number' | 'code'> {
  readonly recordId: string;
}
