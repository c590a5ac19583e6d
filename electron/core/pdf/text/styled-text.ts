import type { Inline } from '#shared/dossier/document-model.ts';
import { shownText } from '#shared/text/shown-text.ts';
import type { Weight } from './font-set.ts';

/** `pageNumber` keeps the room for the page on which the target of a reference stands. */
export type SpanKind = Inline['kind'] | 'pageNumber';

/** What is printed after a reference. `digits` are as wide as the number will be. */
export interface PageSuffix {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** A stretch of a text that is drawn in one style and tagged as one element. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  /** Index of the inline it comes from. */
  readonly inline: number;
  /** Index among the spans of the whole text, kept where a text is cut at its line ends. */
  readonly index: number;
  readonly kind: SpanKind;
  readonly weight: Weight;
  readonly lang: string | undefined;
  /** Block to which a reference leads. */
  readonly target: string | undefined;
}

export interface StyledText {
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const NO_BREAK_SPACE = '\u00a0';

/** Joins inlines to one text. A withheld label is isolated from the direction of the text around it and padded. */
export function toStyledText(
  inlines: readonly Inline[],
  weight: Weight,
  suffixOf: (target: string) => PageSuffix | undefined = () => undefined,
): StyledText {
  const spans: TextSpan[] = [];
  let text = '';
  for (const [position, inline] of inlines.entries()) {
    const start = text.length;
    text += textOf(inline, inlines.length === 1);
    if (text.length === start) continue;
    spans.push({
      start,
      end: text.length,
      inline: position,
      index: spans.length,
      kind: inline.kind,
      weight: inline.kind === 'text' ? (inline.weight ?? weight) : weight,
      lang: inline.kind === 'text' ? inline.lang : undefined,
      target: inline.kind === 'reference' ? inline.target : undefined,
    });
    const suffix = inline.kind === 'reference' ? suffixOf(inline.target) : undefined;
    if (suffix === undefined || inline.kind !== 'reference') continue;
    const { target } = inline;
    const parts = [
      ['text', ' '],
      ['pageNumber', `${suffix.before}${suffix.digits}`],
      ['text', suffix.after],
    ] as const;
    for (const [kind, part] of parts) {
      if (part === '') continue;
      const from = text.length;
      text += part;
      const shared = { inline: position, index: spans.length, weight, lang: undefined, target };
      spans.push({ ...shared, start: from, end: text.length, kind });
    }
  }
  return { text, spans };
}

/** A text that is alone gives the whole its direction, which an isolate would hide. */
function textOf(inline: Inline, isAlone: boolean): string {
  if (inline.kind !== 'withheld')
    return isAlone ? normaliseText(inline.text) : isolated(normaliseText(inline.text));
  const label = normaliseText(inline.label).replaceAll('\n', ' ');
  return `${FIRST_STRONG_ISOLATE}${NO_BREAK_SPACE}${label}${NO_BREAK_SPACE}${POP_DIRECTIONAL_ISOLATE}`;
}

const DIRECTION_CONTROL = /[\u202a-\u202c\u2066-\u2069]/gu;
const POP_DIRECTIONAL_FORMATTING = '\u202c';

/** Keeps what steers directions in a text from turning round what is printed before and after it. */
function isolated(text: string): string {
  const controls = [...text.matchAll(DIRECTION_CONTROL)].map(([control]) => control);
  if (controls.length === 0) return text;
  const open: string[] = [];
  for (const control of controls) {
    if (control !== POP_DIRECTIONAL_FORMATTING && control !== POP_DIRECTIONAL_ISOLATE) {
      open.push(control < POP_DIRECTIONAL_FORMATTING ? POP_DIRECTIONAL_FORMATTING : POP_DIRECTIONAL_ISOLATE);
    } else if (open.at(-1) === control) open.pop();
  }
  return `${FIRST_STRONG_ISOLATE}${text}${open.toReversed().join('')}${POP_DIRECTIONAL_ISOLATE}`;
}

const UNUSUAL = /[\r\t\v\f\u0085\u00ad\u2028\u2029\u202d\u202e\ufeff]/u;

/** One kind of line end, no tabs, no soft hyphens, no overrides: what is left has either a glyph or a meaning for the layout. */
export function normaliseText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return shownText(text)
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[\u00ad\ufeff]/gu, '');
}

/** Cuts a text at its line ends; each part is a paragraph of its own for direction and line breaking. */
export function splitAtLineEnds(styled: StyledText): StyledText[] {
  if (!styled.text.includes('\n')) return [styled];
  const parts: StyledText[] = [];
  let start = 0;
  for (const line of styled.text.split('\n')) {
    const end = start + line.length;
    const spans = styled.spans
      .filter((span) => span.end > start && span.start < end)
      .map((span) => ({
        ...span,
        start: Math.max(span.start, start) - start,
        end: Math.min(span.end, end) - start,
      }));
    parts.push({ text: line, spans });
    start = end + 1;
  }
  return parts;
}
