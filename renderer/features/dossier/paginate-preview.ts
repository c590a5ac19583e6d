import type { Block, Inline } from '#shared/dossier/document-model.ts';
import type { Paper } from '#shared/dossier/paper.ts';
import type { PrintedBlock } from '../../document/block-props.ts';

/** Lines of body text that fit between header and footer of a sheet, and characters in such a line. */
const linesPerSheet: Readonly<Record<Paper, number>> = { a4: 44, letter: 41 };
const CHARACTERS_PER_LINE = 92;

/** A Chinese character, or a Tibetan syllable as drawn, takes the room of two Latin letters. */
const WIDE = /[\u0f00-\u0fff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;

/**
 * Cuts the document into sheets of about a page each, by counting lines. The PDF measures glyphs and
 * therefore breaks elsewhere; the preview says so. Tables are cut between rows, as on paper.
 */
export function paginatePreview(
  blocks: readonly Block[],
  paper: Paper,
): readonly (readonly PrintedBlock[])[] {
  const lineCount = linesPerSheet[paper];
  const sheets: PrintedBlock[][] = [];
  let sheet: PrintedBlock[] = [];
  let usedLines = 0;

  function turn(): void {
    if (sheet.length === 0) return;
    const heading = sheet.at(-1)?.kind === 'heading' && sheet.length > 1 ? sheet.pop() : undefined;
    sheets.push(sheet);
    sheet = heading === undefined ? [] : [heading];
    usedLines = heading === undefined ? 0 : linesOf(heading);
  }

  function place(block: PrintedBlock): void {
    const lines = linesOf(block);
    if (usedLines + lines > lineCount) {
      if (block.kind === 'table' && block.rows.length > 1) {
        placeRows(block);
        return;
      }
      turn();
    }
    sheet.push(block);
    usedLines += lines;
  }

  function placeRows(table: Extract<PrintedBlock, { kind: 'table' }>): void {
    const room = lineCount - usedLines - TABLE_HEAD_LINES;
    const fitting = rowsThatFit(table, room);
    if (fitting === 0) {
      turn();
      const first = Math.max(1, rowsThatFit(table, lineCount - usedLines - TABLE_HEAD_LINES));
      placePart(table, first);
    } else {
      placePart(table, fitting);
    }
  }

  function placePart(table: Extract<PrintedBlock, { kind: 'table' }>, rows: number): void {
    const { caption: _caption, id: _id, ...rest } = table;
    const part = { ...table, rows: table.rows.slice(0, rows) };
    sheet.push(part);
    usedLines += linesOf(part);
    if (rows < table.rows.length) {
      turn();
      place({ ...rest, rows: table.rows.slice(rows) });
    }
  }

  for (const block of blocks) {
    if (block.kind === 'pageBreak') turn();
    else place(block);
  }
  if (sheet.length > 0) sheets.push(sheet);
  return sheets;
}

const TABLE_HEAD_LINES = 2;

function rowsThatFit(table: Extract<PrintedBlock, { kind: 'table' }>, room: number): number {
  let used = 0;
  const shares = sharesOf(table);
  for (const [index, row] of table.rows.entries()) {
    used += linesOfRow(row, shares);
    if (used > room) return index;
  }
  return table.rows.length;
}

function linesOf(block: PrintedBlock): number {
  switch (block.kind) {
    case 'heading':
      return 4 - block.level + linesOfInlines(block.inlines);
    case 'paragraph':
      return linesOfInlines(block.inlines, block.number === undefined ? 1 : 0.92) + 0.5;
    case 'facts':
      return sum(block.rows.map(({ value }) => linesOfInlines(value, 0.68) + 0.3));
    case 'list':
      return sum(block.items.map((item) => linesOfInlines(item, 0.94) + 0.2)) + 0.5;
    case 'table': {
      const shares = sharesOf(block);
      return TABLE_HEAD_LINES + sum(block.rows.map((row) => linesOfRow(row, shares)));
    }
    case 'quote':
      return (
        linesOfInlines(block.inlines, 0.84) +
        linesOfInlines(block.translation ?? [], 0.9) +
        linesOfInlines(block.attribution ?? [], 0.9) +
        0.5
      );
    case 'notice':
      return linesOfInlines(block.inlines, 0.92) + 1.5;
    case 'signature':
    default:
      return block.labels.length * 3;
  }
}

function sharesOf(table: Extract<PrintedBlock, { kind: 'table' }>): readonly number[] {
  const whole = sum(table.columns.map(({ share }) => share));
  return table.columns.map(({ share }) => share / whole);
}

function linesOfRow(row: readonly (readonly Inline[])[], shares: readonly number[]): number {
  const cells = row.map((cell, index) => linesOfInlines(cell, (shares[index] ?? 1) * 0.92));
  return Math.max(1, ...cells) + 0.5;
}

/** `share` is the part of the line width that the text has. */
function linesOfInlines(inlines: readonly Inline[], share = 1): number {
  if (inlines.length === 0) return 0;
  const text = inlines.map((part) => (part.kind === 'withheld' ? part.label : part.text)).join('');
  const width = Math.max(8, CHARACTERS_PER_LINE * share);
  return sum(text.split('\n').map((line) => Math.max(1, Math.ceil(cellsOf(line) / width))));
}

function cellsOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
