import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Paths of everything that a running process has mapped or loaded as code, on the system that this runs on. */
export function loadedLibraries(processId: number): readonly string[] {
  const id = String(processId);
  const lines = linesOf[process.platform]?.(id);
  if (lines === undefined) throw new Error(`Nobody has said how ${process.platform} lists libraries.`);
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}

const linesOf: { readonly [Platform in NodeJS.Platform]?: (id: string) => readonly string[] } = {
  linux: (id) =>
    readFileSync(`/proc/${id}/maps`, 'utf8')
      .split('\n')
      .map((line) => /\s(\/.*)$/u.exec(line)?.[1] ?? ''),
  // One line for each file, its name after an `n`.
  darwin: (id) =>
    execFileSync('lsof', ['-p', id, '-d', 'txt', '-F', 'n'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.startsWith('n'))
      .map((line) => line.slice(1)),
  win32: (id) =>
    execFileSync(
      'powershell',
      ['-NoProfile', '-NonInteractive', '-Command', `(Get-Process -Id ${id}).Modules.FileName`],
      { encoding: 'utf8' },
    ).split('\n'),
};
