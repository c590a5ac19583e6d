import { notAnswered } from '../../text/answer.ts';
import type { AnswerOfVersion1, DateOfVersion1, TextOfVersion1 } from './archive-1.ts';

/** Makes ids for items that had none. */
export type NewItemId = () => string;

/** Who wrote "other" said nothing more, and today's form asks for words. */
const NO_WORDS = 'not said';

/** Nothing there: nobody has answered. */
export function lifted<Value>(value: Value | null): { state: 'known'; value: Value } | typeof notAnswered {
  return value === null ? notAnswered : { state: 'known', value };
}

/**
 * Every form of version 1 began with "not asked", so that it says no more than that nobody has answered. The other
 * reasons were chosen by somebody.
 */
export function liftAnswer<From, To>(
  given: AnswerOfVersion1<From>,
  lift: (value: From) => To,
): { state: 'known'; value: To } | { state: 'unknown' | 'declined' | 'not_applicable' } | typeof notAnswered {
  if (given.state === 'known') return { state: 'known', value: lift(given.value) };
  return given.state === 'not_asked' ? notAnswered : { state: given.state };
}

/** A switch that was off may never have been touched. */
export function liftSwitch(isOn: boolean): { state: 'known'; value: boolean } | typeof notAnswered {
  return isOn ? { state: 'known', value: true } : notAnswered;
}

export function liftText({ text, lang }: TextOfVersion1): TextOfVersion1 & { translations: [] } {
  return { text, lang, translations: [] };
}

/** A span was printed as "between": a moment within it. */
export function liftDate(date: DateOfVersion1): DateOfVersion1 & { extent: 'moment' } {
  return { ...date, extent: 'moment' };
}

export function liftCode(code: string): { code: string; words: string | null } {
  return { code, words: code === 'other' ? NO_WORDS : null };
}
