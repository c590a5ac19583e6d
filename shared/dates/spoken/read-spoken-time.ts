import { foldText } from '../../text/fold-text.ts';
import { inFigures } from './find-days.ts';

const PATTERN =
  /^(?:at |um |a las |à )?(?:(凌晨|早上|上午|中午|下午|傍晚|晚上)\s?)?([\d〇零一二两三四五六七八九十]{1,3})(?:\s?(?:[:.h点时]|uhr|o'clock)\s?(?:([\d〇零一二三四五六七八九十]{1,3})分?|(半))?)?\s?(?:(a\.?m\.?|p\.?m\.?)|h|uhr|o'clock|整)?$/u;

/**
 * A time of day as people write it, as `HH:MM`: 9:30, 0930, 9.30, 9h30, 9 pm, ２１：３０, 下午三点半. Undefined for what
 * is no time; a number alone is one only with four digits.
 */
export function readSpokenTime(text: string): string | undefined {
  const folded = foldText(text).trim();
  const packed = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(folded);
  if (packed !== null) return `${packed[1] ?? ''}:${packed[2] ?? ''}`;
  const match = PATTERN.exec(folded);
  if (match === null || /^\d+$/u.test(folded)) return undefined;
  const [, part, hours = '', minutes, half, meridiem] = match;
  const read = (number: string) => Number(inFigures(number.replaceAll('两', '二')));
  let hour = read(hours);
  const minute = half === undefined ? (minutes === undefined ? 0 : read(minutes)) : 30;
  const isLate =
    meridiem?.startsWith('p') === true || (part !== undefined && '下午 傍晚 晚上'.includes(part));
  if (isLate && hour < 12) hour += 12;
  if (part === '中午' && hour < 3) hour += 12;
  if (meridiem?.startsWith('a') === true && hour === 12) hour = 0;
  if (!(hour < 24) || !(minute < 60)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
