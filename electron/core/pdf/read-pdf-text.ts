import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Puts itself where pdf.js looks first; by name it finds it in plain Node only, and not in a process of Electron.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { blockOfContent, type ContentBlock, type StructureNode } from './read-pdf-structure.ts';
import { joinLines, toLogicalOrder, type TextFragment } from './text/logical-order.ts';

/** What a reader finds on one page, in logical order. */
export interface PdfPageText {
  /** One entry a paragraph, heading, cell or list item, in the order of the page. */
  readonly blocks: readonly string[];
  /** Header, footer and repeated table headers. */
  readonly furniture: readonly string[];
  /** What copying or reading aloud would give instead, of blocks where that is something else. */
  readonly actualTexts: readonly string[];
}

interface Group {
  readonly actualText: string | undefined;
  readonly isFurniture: boolean;
  readonly lines: TextFragment[][];
}

/**
 * Reads the text back out of a PDF. Takes over `bytes`, which must not be used afterwards. No network, no eval. pdf.js
 * gives other work no turn: core calls it through `readPdfInWorker`.
 */
export async function readPdfText(bytes: Uint8Array): Promise<PdfPageText[]> {
  const loading = getDocument({
    data: bytes,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Nothing is drawn; by default both depend on where pdf.js believes it is.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const pages: PdfPageText[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const structure = (await page.getStructTree()) as StructureNode | null;
      const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      pages.push(textOfGroups(groupItems(content.items, blockOfContent(structure))));
      page.cleanup();
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** All text of a file with one line for each block; pages follow each other without a mark. */
export function joinPdfText(pages: readonly PdfPageText[]): string {
  return pages.flatMap((page) => [...page.blocks, ...page.furniture]).join('\n');
}

type Item =
  | {
      readonly str: string;
      readonly transform: readonly number[];
      readonly width: number;
      readonly hasEOL: boolean;
    }
  | { readonly type: string; readonly id?: string; readonly tag?: string };

const FURNITURE = 'artifact';
/** Baselines nearer than this are one line, in points. */
const SAME_LINE = 2;

function groupItems(items: readonly Item[], blockOf: ReadonlyMap<string, ContentBlock>): Group[] {
  const groups = new Map<string, Group>();
  const open: ContentBlock[] = [];
  let artifacts = 0;
  function blockAt(key: string): ContentBlock {
    return { key, actualText: undefined };
  }
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else if (item.tag === 'Artifact') open.push(blockAt(`${FURNITURE} ${String(artifacts++)}`));
      else if (item.id === undefined) open.push(open.at(-1) ?? blockAt(''));
      else open.push(blockOf.get(item.id) ?? blockAt(item.id));
      continue;
    }
    const { key, actualText } = open.at(-1) ?? blockAt('');
    let group = groups.get(key);
    if (group === undefined) {
      group = { actualText, isFurniture: key.startsWith(FURNITURE), lines: [] };
      groups.set(key, group);
    }
    addToLine(group.lines, item.str, item.transform, item.width);
  }
  return [...groups.values()];
}

function addToLine(lines: TextFragment[][], text: string, transform: readonly number[], width: number): void {
  if (text === '') return;
  const fragment = { text, left: transform[4] ?? 0, baseline: transform[5] ?? 0, width };
  const line = lines.at(-1);
  const isSameLine =
    Math.abs((line?.[0]?.baseline ?? Number.POSITIVE_INFINITY) - fragment.baseline) < SAME_LINE;
  if (line !== undefined && isSameLine) line.push(fragment);
  else if (text.trim() !== '') lines.push([fragment]);
}

function textOfGroups(groups: readonly Group[]): PdfPageText {
  const blocks: string[] = [];
  const furniture: string[] = [];
  const actualTexts: string[] = [];
  for (const { lines, isFurniture, actualText } of groups) {
    const text = joinLines(toLogicalOrder(lines, actualText));
    if (text !== '') (isFurniture ? furniture : blocks).push(text);
    if (actualText !== undefined && bare(actualText) !== bare(text)) actualTexts.push(actualText);
  }
  return { blocks, furniture, actualTexts };
}

/** Without what a line break or the steering of direction may add. */
function bare(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\p{Cf}]+/gu, '');
}
