import { BLOBS_FOLDER } from '#core/blobs/blob-folder.ts';

export const MANIFEST_FILE = 'MANIFEST.txt';

export interface ManifestLine {
  /** Hexadecimal. */
  readonly sha256: string;
  /** Relative to the folder of the backup. */
  readonly file: string;
}

/** As `sha256sum -c MANIFEST.txt` reads it. */
export function formatManifest(lines: readonly ManifestLine[]): string {
  return lines.map(({ sha256, file }) => `${sha256}  ${file}\n`).join('');
}

// Names that we give, and none that leads anywhere else.
const LINE = /^([0-9a-f]{64}) {2}(vault\.db|vault\.keys|backup\.json|\.\.\/blobs\/[0-9a-f]{32})$/u;

/** Undefined when any line is not ours or names what another one does, or the last one breaks off. */
export function parseManifest(text: string): ManifestLine[] | undefined {
  if (!text.endsWith('\n')) return undefined;
  const lines = text.slice(0, -1).split('\n').map(parseLine);
  const known = lines.filter((line) => line !== undefined);
  const files = new Set(known.map(({ file }) => file));
  return known.length === lines.length && files.size === lines.length ? known : undefined;
}

function parseLine(line: string): ManifestLine | undefined {
  const [, sha256, file] = LINE.exec(line) ?? [];
  return sha256 === undefined || file === undefined ? undefined : { sha256, file };
}

export function blobLine(id: string): string {
  return `../${BLOBS_FOLDER}/${id}`;
}
