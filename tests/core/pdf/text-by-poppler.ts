import type { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';

/** Empty where poppler is not installed: nothing is then claimed about it. */
export function textByPoppler(pdf: Buffer): string[] {
  const result = spawnSync('pdftotext', ['-', '-'], { input: pdf, maxBuffer: 2 ** 26 });
  return result.error === undefined ? [result.stdout.toString('utf8')] : [];
}
