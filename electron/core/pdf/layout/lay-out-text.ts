import type { Inline } from '#shared/dossier/document-model.ts';
import { shownText } from '#shared/text/shown-text.ts';
import type {
  Colour,
  ContentSlot,
  ElementAttributes,
  PageNumber,
  PdfSurface,
  StructureElement,
} from './pdf-surface.ts';
import { breakLines, type Line } from '../text/break-lines.ts';
import { TIBETAN } from '../text/font-set.ts';
import { itemise } from '../text/itemise.ts';
import { placeRuns } from '../text/place-runs.ts';
import type { PlacedRun } from '../text/placed-run.ts';
import { splitAtLineEnds, toStyledText, type SpanKind, type StyledText } from '../text/styled-text.ts';
import { directionOf, hasRightToLeft, type Direction } from '../text/text-direction.ts';
import type { BlockContext } from './block-context.ts';
import { INK, LINK, PAPER, type TextStyle } from './text-style.ts';

export interface TextRequest {
  readonly inlines: readonly Inline[];
  readonly style: TextStyle;
  /** Points. */
  readonly width: number;
  /** By the first strong character unless given. */
  readonly direction?: Direction | undefined;
  /** Where lines begin; `cell` keeps a single line of either direction at the start of its column. */
  readonly align?: 'start' | 'end' | 'cell';
  /** Element that the text belongs to; without one it is page furniture and already marked as such. */
  readonly element?: StructureElement | undefined;
  readonly lang?: string | undefined;
}

export interface LaidLine {
  readonly height: number;
  /** `left` and `top` of the frame in which the text was laid out. */
  readonly draw: (surface: PdfSurface, left: number, top: number) => void;
}

export interface LaidText {
  readonly lines: readonly LaidLine[];
  readonly direction: Direction;
}

/** How a span is drawn and where its content goes in the structure tree. */
interface SpanPlan {
  readonly kind: SpanKind;
  readonly slot: ContentSlot | undefined;
  readonly colour: Colour;
  readonly link: { readonly element: StructureElement; readonly destination: string } | undefined;
  /** Of the block whose page is printed here. */
  readonly page?: PageNumber | undefined;
}

const WITHHELD_SCALE = 0.86;
/** Ascent and descent of Noto Sans, on which every line is set. */
const ASCENT = 1.069;
const DESCENT = 0.293;
/** Stacked Tibetan letters reach further down than a line of Latin. */
const TIBETAN_LEADING = 1.62;

/** Language of an element and, where drawing order is not reading order, its text in reading order. */
export function textAttributes(
  inlines: readonly Inline[],
  lang: string | undefined,
  prefix = '',
): ElementAttributes {
  const [first] = inlines;
  const own =
    lang ?? (inlines.every((inline) => langOf(inline) === langOf(first)) ? langOf(first) : undefined);
  const isPlain = inlines.every((inline) => isPlainText(inline, own));
  const text = isPlain
    ? inlines.map((inline) => (inline.kind === 'text' ? shownText(inline.text) : '')).join('')
    : '';
  return { lang: own, actualText: hasRightToLeft(text) ? `${prefix}${text}` : undefined };
}

export function layOutText(request: TextRequest, context: BlockContext): LaidText {
  const { lines, direction } = layOutLines(request, context);
  return { lines: [...lines], direction };
}

/** A text of any length: each line is laid out when it is asked for. */
export function layOutLines(
  request: TextRequest,
  context: BlockContext,
): Omit<LaidText, 'lines'> & { readonly lines: Iterable<LaidLine> } {
  const { style } = request;
  const styled = toStyledText(
    request.inlines,
    style.weight,
    request.element === undefined ? undefined : context.pageSuffixOf,
  );
  const direction = request.direction ?? directionOf(styled.text, context.document.direction);
  const plans = planSpans(request, styled, context);
  function* lines(): Generator<LaidLine> {
    for (const part of splitAtLineEnds(styled)) yield* layOutPart(part, direction, request, plans, context);
  }
  return { lines: lines(), direction };
}

function* layOutPart(
  part: StyledText,
  direction: Direction,
  request: TextRequest,
  plans: readonly SpanPlan[],
  context: BlockContext,
): Generator<LaidLine> {
  const { style, width } = request;
  const { shaper } = context;
  const isContent = request.element !== undefined;
  const planOf = (span: number) => plans[part.spans[span]?.index ?? 0];
  const scaleOf = (span: number) => (planOf(span)?.kind === 'withheld' ? WITHHELD_SCALE : 1);
  const lines = breakLines(
    itemise(part, direction, shaper, request.lang ?? context.document.language),
    {
      available: (width * 1000) / style.size,
      scaleOf,
      isKept: (span) => planOf(span)?.kind === 'withheld',
    },
    shaper,
  );
  const [first, second] = [lines.next(), lines.next()];
  if (first.done === true) {
    yield { height: style.size * style.leading, draw: () => undefined };
    return;
  }
  const isWithPage = request.align === 'cell' && second.done === true;
  const startsAtLeft = (isWithPage ? context.document.direction : direction) === 'ltr';
  const edge = startsAtLeft === (request.align !== 'end') ? 'left' : 'right';
  yield laidLine(first.value);
  if (second.done === true) return;
  yield laidLine(second.value);
  for (const line of lines) yield laidLine(line);

  function laidLine(line: Line): LaidLine {
    if (isContent) context.ledger.laidOut(line);
    const height = style.size * leadingOf(line, style);
    const baselineBelowTop = (height + (ASCENT - DESCENT) * style.size) / 2;
    return {
      height,
      draw: (surface, left, top) => {
        context.ledger.drawn(line);
        const runs = placeRuns(
          line,
          {
            base: direction,
            left,
            right: left + width,
            edge,
            sizeOf: (span) => style.size * scaleOf(span),
          },
          shaper,
        );
        drawLine(surface, runs, top + baselineBelowTop, planOf);
      },
    };
  }
}

function leadingOf(line: Line, style: TextStyle): number {
  const hasTibetan = line.pieces.some((piece) => piece.run.face.family === TIBETAN);
  return hasTibetan ? Math.max(style.leading, TIBETAN_LEADING) : style.leading;
}

function planSpans(request: TextRequest, styled: StyledText, context: BlockContext): SpanPlan[] {
  const { element, lang, style } = request;
  const { surface } = context;
  let plain: ContentSlot | undefined;
  return styled.spans.map((span): SpanPlan => {
    const colour = span.kind === 'withheld' ? PAPER : style.colour;
    if (element === undefined) return { kind: span.kind, slot: undefined, colour, link: undefined };
    const inline = request.inlines[span.inline];
    if (span.kind === 'pageNumber') {
      plain = undefined;
      const destination = span.target === undefined ? undefined : context.destinationOf(span.target);
      const digits = (span.target === undefined ? undefined : context.pageSuffixOf(span.target))?.digits
        .length;
      const page = destination === undefined ? undefined : { destination, digits: digits ?? 0 };
      return { kind: span.kind, slot: surface.openSlot(element), colour, link: undefined, page };
    }
    if (
      inline === undefined ||
      isPlainText(inline, lang) ||
      (span.kind === 'text' && span.target !== undefined)
    ) {
      plain ??= surface.openSlot(element);
      return { kind: span.kind, slot: plain, colour, link: undefined };
    }
    plain = undefined;
    const destination = span.target === undefined ? undefined : context.destinationOf(span.target);
    const attributes = inline.kind === 'text' ? textAttributes([inline], inline.lang) : {};
    const child = surface.openElement(destination === undefined ? 'Span' : 'Link', attributes, element);
    return {
      kind: span.kind,
      slot: surface.openSlot(child),
      colour: destination === undefined ? colour : LINK,
      link: destination === undefined ? undefined : { element: child, destination },
    };
  });
}

function drawLine(
  surface: PdfSurface,
  runs: readonly PlacedRun[],
  baseline: number,
  planOf: (span: number) => SpanPlan | undefined,
): void {
  let start = 0;
  while (start < runs.length) {
    const plan = planOf(runs[start]?.span ?? 0);
    let end = start + 1;
    while (end < runs.length && isSamePlan(planOf(runs[end]?.span ?? 0), plan)) end++;
    const group = end - start === runs.length ? runs : runs.slice(start, end);
    if (plan?.slot !== undefined) surface.mark(plan.slot);
    if (plan?.kind === 'withheld' || plan?.link !== undefined) drawUnderlay(surface, group, baseline, plan);
    if (plan?.page !== undefined) surface.drawPageNumber(group, baseline, plan.colour, plan.page);
    else if (plan !== undefined) surface.drawText(group, baseline, plan.colour);
    start = end;
  }
}

function isSamePlan(a: SpanPlan | undefined, b: SpanPlan | undefined): boolean {
  return a === b || (a?.slot === b?.slot && a?.kind === 'text' && b?.kind === 'text');
}

function drawUnderlay(
  surface: PdfSurface,
  runs: readonly PlacedRun[],
  baseline: number,
  plan: SpanPlan,
): void {
  const visible = runs.filter(({ run }) => run.trailingSpace < run.width);
  const [first] = visible;
  if (first === undefined) return;
  const { size } = first;
  const left = Math.min(...visible.map(({ x }) => x));
  const width = Math.max(...visible.map(({ x, run }) => x + (run.width * size) / 1000)) - left;
  if (plan.kind === 'withheld') {
    surface.fillBox({ left, top: baseline - 1.02 * size, width, height: 1.36 * size }, INK);
  }
  if (plan.link !== undefined) {
    surface.fillBox({ left, top: baseline + 0.14 * size, width, height: 0.05 * size }, plan.colour);
    const box = { left, top: baseline - size, width, height: 1.3 * size };
    const contents = visible.map(({ run }) => run.text).join('');
    surface.addLink(plan.link.element, box, plan.link.destination, contents);
  }
}

function isPlainText(inline: Inline, lang: string | undefined): boolean {
  return inline.kind === 'text' && (inline.lang === undefined || inline.lang === lang);
}

function langOf(inline: Inline | undefined): string | undefined {
  return inline?.kind === 'text' ? inline.lang : undefined;
}
