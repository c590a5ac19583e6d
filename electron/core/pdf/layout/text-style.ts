import type { Colour } from './pdf-surface.ts';
import type { Weight } from '../text/font-set.ts';

export interface TextStyle {
  /** Points. */
  readonly size: number;
  /** Height of a line, in sizes. */
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: Colour;
}

export const INK: Colour = [0.086, 0.098, 0.102];
export const MUTED: Colour = [0.34, 0.36, 0.37];
export const RULE: Colour = [0.73, 0.74, 0.745];
export const LINK: Colour = [0.04, 0.31, 0.36];
export const PAPER: Colour = [1, 1, 1];

export const bodyStyle: TextStyle = { size: 10.5, leading: 1.45, weight: 'regular', colour: INK };
export const mutedStyle: TextStyle = { ...bodyStyle, colour: MUTED };
export const tableStyle: TextStyle = { size: 9.5, leading: 1.42, weight: 'regular', colour: INK };
export const tableHeaderStyle: TextStyle = { ...tableStyle, weight: 'bold' };
export const smallStyle: TextStyle = { size: 8.5, leading: 1.4, weight: 'regular', colour: MUTED };

export const headingStyles: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { size: 17, leading: 1.28, weight: 'bold', colour: INK },
  2: { size: 13, leading: 1.32, weight: 'bold', colour: INK },
  3: { size: 11, leading: 1.36, weight: 'bold', colour: INK },
};
