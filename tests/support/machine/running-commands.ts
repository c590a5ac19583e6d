import { execFileSync } from 'node:child_process';

export interface RunningCommand {
  readonly id: number;
  readonly parentId: number;
  /** Program and arguments, as the system has them. */
  readonly command: string;
}

/** A process and all that descend from it, with their command lines, on the system that this runs on. */
export function runningCommands(rootId: number): readonly RunningCommand[] {
  const all = process.platform === 'win32' ? listOnWindows() : listOnUnix();
  const found = all.filter(({ id }) => id === rootId);
  for (let index = 0; index < found.length; index++) {
    found.push(...all.filter(({ parentId }) => parentId === found[index]?.id));
  }
  return found;
}

function listOnUnix(): readonly RunningCommand[] {
  return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, id, parentId, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
      return command === undefined ? [] : [{ id: Number(id), parentId: Number(parentId), command }];
    });
}

const WINDOWS_LIST =
  'Get-CimInstance Win32_Process | Select-Object ProcessId, ParentProcessId, CommandLine | ConvertTo-Json -Compress';

interface WindowsProcess {
  readonly ProcessId: number;
  readonly ParentProcessId: number;
  readonly CommandLine: string | null;
}

function listOnWindows(): readonly RunningCommand[] {
  const text = execFileSync('powershell', ['-NoProfile', '-NonInteractive', '-Command', WINDOWS_LIST], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(text) as readonly WindowsProcess[]).map((entry) => ({
    id: entry.ProcessId,
    parentId: entry.ParentProcessId,
    command: entry.CommandLine ?? '',
  }));
}
