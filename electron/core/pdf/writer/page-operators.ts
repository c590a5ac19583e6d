import type { Box, Colour } from '../pdf-surface.ts';
import type { PlacedRun } from '../text/place-runs.ts';
import type { EmbeddedFace, LateMark } from './embedded-face.ts';
import { pdfNumber } from './pdf-syntax.ts';

export type FaceOf = (run: PlacedRun) => EmbeddedFace;

interface PlacedMark {
  readonly mark: LateMark;
  readonly x: number;
  readonly face: EmbeddedFace;
  readonly size: number;
}

/** Builds the content stream of a page. Coordinates come from the top; PDF counts from the bottom. */
export class PageOperators {
  readonly #height: number;
  readonly #faceOf: FaceOf;
  #operators: string[] = [];
  #font = '';
  #fill = '';

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
    const late: PlacedMark[] = [];
    let show = '';
    let pen = Number.NaN;
    this.add('BT');
    for (const placed of runs) {
      const face = this.#faceOf(placed);
      const { segments, lateMarks } = face.encode(placed.run);
      const isMoved = !(Math.abs(placed.x - pen) < 0.005);
      if (isMoved || this.#font !== fontOperator(face, placed.size)) {
        this.#show(show);
        show = '';
        this.#setFont(face, placed.size);
        if (isMoved) this.#moveTo(placed.x, y);
      }
      for (const segment of segments) {
        if (segment.rise === 0) {
          show += segment.show;
          continue;
        }
        this.#show(show);
        show = '';
        this.add(`${pdfNumber((segment.rise * placed.size) / 1000)} Ts`);
        this.#show(segment.show);
        this.add('0 Ts');
      }
      for (const mark of lateMarks) late.push({ mark, x: placed.x, face, size: placed.size });
      pen = placed.x + (placed.run.width * placed.size) / 1000;
    }
    this.#show(show);
    if (late.length > 0) this.#drawLateMarks(late, y);
    this.add('ET');
  }

  finish(): string {
    const content = this.#operators.join('\n');
    this.#operators = [];
    return content;
  }

  /** Marks are drawn after the letters of the line: between them they would cut words apart in copied text. */
  #drawLateMarks(late: readonly PlacedMark[], y: number): void {
    const groups = new Map<string, PlacedMark[]>();
    for (const placed of late) {
      const key = `${fontOperator(placed.face, placed.size)}|${placed.mark.y}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [placed]);
      else group.push(placed);
    }
    this.add('/Span <</ActualText <FEFF>>> BDC');
    for (const group of groups.values()) {
      const [first] = group;
      if (first === undefined) continue;
      const perPoint = 1000 / first.size;
      let pen = 0;
      let show = '';
      for (const { mark, x } of group) {
        const from = x * perPoint + mark.x;
        if (show === '') this.#startMarks(first, (from * first.size) / 1000, y);
        else if (Math.abs(from - pen) > 0.01) show += pdfNumber(pen - from);
        show += `(${mark.code})`;
        pen = from + mark.width;
      }
      this.#show(show);
    }
    this.add('EMC');
  }

  #startMarks({ mark, face, size }: PlacedMark, x: number, y: number): void {
    this.#setFont(face, size);
    this.#moveTo(x, y + (mark.y * size) / 1000);
  }

  #moveTo(x: number, y: number): void {
    this.add(`1 0 0 1 ${pdfNumber(x)} ${pdfNumber(y)} Tm`);
  }

  #show(show: string): void {
    if (show !== '') this.add(`[${show}] TJ`);
  }

  #setFont(face: EmbeddedFace, size: number): void {
    const operator = fontOperator(face, size);
    if (operator === this.#font) return;
    this.#font = operator;
    this.add(operator);
  }

  #setFill([red, green, blue]: Colour): void {
    const operator = `${pdfNumber(red)} ${pdfNumber(green)} ${pdfNumber(blue)} rg`;
    if (operator === this.#fill) return;
    this.#fill = operator;
    this.add(operator);
  }
}

function fontOperator(face: EmbeddedFace, size: number): string {
  return `/${face.resourceName} ${pdfNumber(size)} Tf`;
}
