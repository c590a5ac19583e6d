import { readdirSync, readFileSync } from 'node:fs';

interface RunningProcess {
  readonly id: number;
  readonly parentId: number;
}

/** A process and all that descend from it, as the kernel knows them: Chromium's helpers too. Linux only. */
export function processTree(rootId: number): readonly number[] {
  const all = readdirSync('/proc').flatMap((name) => readProcess(name) ?? []);
  const found = [rootId];
  for (let index = 0; index < found.length; index++) {
    found.push(...all.filter(({ parentId }) => parentId === found[index]).map(({ id }) => id));
  }
  return found;
}

function readProcess(name: string): RunningProcess | undefined {
  if (!/^\d+$/u.test(name)) return undefined;
  try {
    // The name in parentheses may hold spaces and parentheses; the parent is the second word after it.
    const [, parentId] = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return { id: Number(name), parentId: Number(parentId) };
  } catch {
    // It ended while the list was read.
    return undefined;
  }
}
