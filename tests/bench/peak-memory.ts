import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size of a process and all it started, in bytes; undefined where the system does not say. */
export function treeMemory(pid: number): number | undefined {
  const children = childrenByParent();
  if (children === undefined) return undefined;
  let bytes = 0;
  const waiting = [pid];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    bytes += memoryOf(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return bytes;
}

function childrenByParent(): Map<number, number[]> | undefined {
  const children = new Map<number, number[]>();
  try {
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/u.test(entry)) continue;
      const parent = parentOf(entry);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    }
  } catch {
    return undefined;
  }
  return children;
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** A process may end while it is looked at. */
function memoryOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'latin1');
    return Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
