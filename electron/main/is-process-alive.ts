import { readFileSync } from 'node:fs';

/** Whether a process of this account runs. One that has ended and whose end nobody has asked for yet holds nothing. */
export function isProcessAlive(id: number): boolean {
  try {
    process.kill(id, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    // After the name, which may hold anything in brackets.
    const [, state = ''] = /.*\) (\S)/su.exec(readFileSync(`/proc/${String(id)}/stat`, 'utf8')) ?? [];
    return state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}
