import type { ShapedRun } from './shape.ts';

export interface PlacedRun {
  readonly run: ShapedRun;
  /** Points from the left edge of the page. */
  readonly x: number;
  readonly size: number;
  readonly span: number;
}
