import type { Box, Colour } from '../layout/pdf-surface.ts';
import type { FontFace } from '../text/font-set.ts';
import type { PlacedRun } from '../text/placed-run.ts';
import type { EmbeddedFace, LateMark } from './embedded-face.ts';
import { pdfNumber } from './pdf-syntax.ts';

export type FaceOf = (face: FontFace) => EmbeddedFace;

interface PlacedMark {
  readonly mark: LateMark;
  readonly x: number;
}

export interface LateNumber {
  readonly baseline: number;
  readonly colour: Colour;
  /** How many digits there is room for. */
  readonly digits: number;
  readonly number: () => number;
}

/** Marks of one line by font and by height over the baseline. */
type MarkGroups = Map<EmbeddedFace, Map<number, PlacedMark[]>>;

/** Builds the content stream of a page. Coordinates come from the top; PDF counts from the bottom. */
export class PageOperators {
  readonly #height: number;
  readonly #faceOf: FaceOf;
  #operators: (string | (() => string))[] = [];
  #isWaiting = false;
  #face: EmbeddedFace | undefined;
  #size = 0;
  #fill: Colour | undefined;

  constructor(height: number, faceOf: FaceOf) {
    this.#height = height;
    this.#faceOf = faceOf;
  }

  add(operator: string): void {
    this.#operators.push(operator);
  }

  fillBox(box: Box, colour: Colour): void {
    this.#setFill(colour);
    const bottom = this.#height - box.top - box.height;
    this.add(
      `${pdfNumber(box.left)} ${pdfNumber(bottom)} ${pdfNumber(box.width)} ${pdfNumber(box.height)} re f`,
    );
  }

  drawText(runs: readonly PlacedRun[], baseline: number, colour: Colour): void {
    this.#setFill(colour);
    const y = this.#height - baseline;
    const size = runs[0]?.size ?? 0;
    const late: MarkGroups = new Map();
    let show = '';
    let pen = Number.NaN;
    this.add('BT');
    for (const { run, x } of runs) {
      const face = this.#faceOf(run.face);
      const { segments, lateMarks } = face.encode(run);
      const isMoved = !(Math.abs(x - pen) < 0.005);
      if (isMoved || this.#face !== face || this.#size !== size) {
        this.#show(show);
        show = '';
        this.#setFont(face, size);
        if (isMoved) this.#moveTo(x, y);
      }
      for (const segment of segments) {
        if (segment.rise === 0) {
          show += segment.show;
          continue;
        }
        this.#show(show);
        show = '';
        this.#showRisen(segment.show, (segment.rise * size) / 1000);
      }
      if (lateMarks.length > 0) addMarks(late, face, lateMarks, x);
      pen = x + (run.width * size) / 1000;
    }
    this.#show(show);
    if (late.size > 0) this.#drawLateMarks(late, size, y);
    this.add('ET');
  }

  /** Whether something on the page is known later. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /**
   * Runs of which one ends in digits, in place of which a number is shown that is asked for at the end: right-aligned,
   * with what stands before it. The end of a paragraph may follow in a run of its own. All digits are of one width.
   */
  drawNumber(runs: readonly PlacedRun[], { baseline, colour, digits, number }: LateNumber): void {
    const position = runs.findLastIndex(({ run }) => /\d$/u.test(run.text));
    const last = runs[position];
    if (last === undefined) return;
    const y = this.#height - baseline;
    const codes = runs.map(({ run }) => this.#faceOf(run.face).codesOf(run));
    const figures = Array.from({ length: 10 }, (_, digit) =>
      this.#faceOf(last.run.face).codeOf(last.run, String(digit)),
    );
    const digitWidth = ((last.run.advances.at(-1) ?? 0) * last.size) / 1000;
    this.#setFill(colour);
    this.#face = undefined;
    this.#isWaiting = true;
    this.#operators.push(() => {
      const shown = String(number());
      const shift = digitWidth * (digits - shown.length);
      const parts = runs.map(({ run, x, size }, index) => {
        const own = codes[index] ?? [];
        const text =
          index === position
            ? [
                ...own.slice(0, own.length - digits),
                ...[...shown].map((figure) => figures[Number(figure)] ?? ''),
              ]
            : own;
        const font = `/${this.#faceOf(run.face).resourceName} ${pdfNumber(size)} Tf`;
        return `${font}\n1 0 0 1 ${pdfNumber(x + shift)} ${pdfNumber(y)} Tm\n[(${text.join('')})] TJ`;
      });
      return `BT\n${parts.join('\n')}\nET`;
    });
  }

  finish(): string {
    const content = this.#operators.map((each) => (typeof each === 'string' ? each : each())).join('\n');
    this.#operators = [];
    return content;
  }

  /** Marks are drawn after the letters of the line: between them they would cut words apart in copied text. */
  #drawLateMarks(late: MarkGroups, size: number, y: number): void {
    const perPoint = 1000 / size;
    this.add('/Span <</ActualText <FEFF>>> BDC');
    for (const [face, groups] of late) {
      this.#setFont(face, size);
      for (const [height, marks] of groups) {
        let pen = 0;
        let show = '';
        for (const { mark, x } of marks) {
          const from = x * perPoint + mark.x;
          if (show === '') this.#moveTo(from / perPoint, y + height / perPoint);
          else if (Math.abs(from - pen) > 0.01) show += pdfNumber(pen - from);
          show += `(${mark.code})`;
          pen = from + mark.width;
        }
        this.#show(show);
      }
    }
    this.add('EMC');
  }

  #showRisen(show: string, rise: number): void {
    this.add(`${pdfNumber(rise)} Ts`);
    this.#show(show);
    this.add('0 Ts');
  }

  #moveTo(x: number, y: number): void {
    this.add(`1 0 0 1 ${pdfNumber(x)} ${pdfNumber(y)} Tm`);
  }

  #show(show: string): void {
    if (show !== '') this.add(`[${show}] TJ`);
  }

  #setFont(face: EmbeddedFace, size: number): void {
    if (face === this.#face && size === this.#size) return;
    this.#face = face;
    this.#size = size;
    this.add(`/${face.resourceName} ${pdfNumber(size)} Tf`);
  }

  #setFill(colour: Colour): void {
    if (colour === this.#fill) return;
    this.#fill = colour;
    this.add(`${colour.map(pdfNumber).join(' ')} rg`);
  }
}

function addMarks(late: MarkGroups, face: EmbeddedFace, marks: readonly LateMark[], x: number): void {
  let groups = late.get(face);
  if (groups === undefined) {
    groups = new Map();
    late.set(face, groups);
  }
  for (const mark of marks) {
    const group = groups.get(mark.y);
    if (group === undefined) groups.set(mark.y, [{ mark, x }]);
    else group.push({ mark, x });
  }
}
