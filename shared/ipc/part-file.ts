/**
 * Begins the argument that hands core the mark of its part files. Main draws it anew for every core, so that it can
 * remove what a core that it has killed leaves behind, and nothing else.
 */
export const PART_MARK_ARGUMENT = '--part-mark=';

/** 64 random bits in hexadecimal digits. */
export const PART_MARK = /^[0-9a-f]{16}$/u;

const PART_FILE = /\.[0-9a-f]{16}\.part$/u;

/** The file beside `target` that gets its name when all of it is on the disk. */
export function partPath(target: string, mark: string): string {
  return `${target}.${mark}.part`;
}

/** The target of a path that `partPath` has made; undefined for any other path. */
export function targetOfPart(path: string): string | undefined {
  return PART_FILE.test(path) ? path.replace(PART_FILE, '') : undefined;
}
