import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface InetSocket {
  readonly processId: number;
  readonly protocol: string;
  /** As the kernel writes it: hexadecimal address and port. */
  readonly remote: string;
}

const protocols = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6'];

/** Sockets that could reach a network and that these processes hold now, each in its own namespace. Linux only. */
export function inetSocketsOf(processIds: readonly number[]): readonly InetSocket[] {
  return processIds.flatMap((processId) => {
    const held = heldSockets(processId);
    return protocols.flatMap((protocol) =>
      readTable(processId, protocol).flatMap(({ inode, remote }) =>
        held.has(inode) ? [{ processId, protocol, remote }] : [],
      ),
    );
  });
}

/** Whether the sockets of a process can be read: those of a sandboxed one of another account cannot. */
export function areSocketsReadable(processId: number): boolean {
  try {
    readdirSync(`/proc/${String(processId)}/fd`);
    return true;
  } catch {
    return false;
  }
}

function heldSockets(processId: number): ReadonlySet<string> {
  const folder = `/proc/${String(processId)}/fd`;
  return new Set(
    entriesOf(folder).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/u.exec(readlinkSync(`${folder}/${name}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readTable(processId: number, protocol: string) {
  let text: string;
  try {
    text = readFileSync(`/proc/${String(processId)}/net/${protocol}`, 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/u))
    .filter((words) => words.length > 9)
    .map((words) => ({ remote: words[2] ?? '', inode: words[9] ?? '' }));
}
