import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is on a disk: now, and what of it a cut of the power leaves. */
interface FileNode {
  readonly kind: 'file';
  now: Buffer;
  synced: Buffer;
}
interface FolderNode {
  readonly kind: 'folder';
  readonly now: Map<string, DiskNode>;
  synced: ReadonlyMap<string, DiskNode>;
}
type DiskNode = FileNode | FolderNode;

/**
 * Of names that were not synced a disk may have kept all or none; of contents that were not synced this one never
 * keeps anything.
 */
export type Names = 'as-synced' | 'all';

/** One call of a trace by `strace -y -xx`, in the order in which it had its effect. */
interface TracedCall {
  readonly name: string;
  readonly args: string;
  readonly result: string;
}

export interface PowerCut {
  /** What the program had said before it. */
  readonly said: readonly string[];
  /** The call that came last. */
  readonly after: string;
  /** Writes what is left of the folder somewhere else. */
  readonly leave: (names: Names, target: string) => void;
}

/** A disk with a folder on it, all of which is synced. */
export function createDisk(folder: string) {
  const root = readTree(folder);

  function find(path: string): DiskNode | undefined {
    if (path === folder) return root;
    if (!path.startsWith(`${folder}/`)) return undefined;
    let node: DiskNode | undefined = root;
    for (const name of path.slice(folder.length + 1).split('/')) {
      node = node?.kind === 'folder' ? node.now.get(name) : undefined;
    }
    return node;
  }

  function namesOf(path: string): Map<string, DiskNode> | undefined {
    const parent = find(dirname(path));
    return parent?.kind === 'folder' ? parent.now : undefined;
  }

  const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return {
    root,
    file(path: string): FileNode | undefined {
      const node = find(path);
      return node?.kind === 'file' ? node : undefined;
    },
    create(path: string, isEmptied: boolean): void {
      const node = find(path);
      if (node === undefined) namesOf(path)?.set(nameIn(path), newFile(Buffer.alloc(0), Buffer.alloc(0)));
      else if (node.kind === 'file' && isEmptied) node.now = Buffer.alloc(0);
    },
    makeFolder(path: string): void {
      namesOf(path)?.set(nameIn(path), { kind: 'folder', now: new Map(), synced: new Map() });
    },
    rename(from: string, to: string): void {
      const node = find(from);
      if (node === undefined) return;
      namesOf(from)?.delete(nameIn(from));
      namesOf(to)?.set(nameIn(to), node);
    },
    remove(path: string): void {
      namesOf(path)?.delete(nameIn(path));
    },
    sync(path: string): void {
      const node = find(path);
      if (node?.kind === 'file') node.synced = node.now;
      else if (node !== undefined) node.synced = new Map(node.now);
    },
  };
}

type Disk = ReturnType<typeof createDisk>;

/** Goes through a trace and calls `visit` after every call that changed the disk or told something. */
export async function replay(
  trace: string,
  disk: Disk,
  visit: (cut: PowerCut) => Promise<void>,
): Promise<void> {
  const said: string[] = [];
  const positions = new Map<string, number>();
  for (const call of callsIn(trace)) {
    const after = apply(call, { disk, positions, said });
    if (after === undefined) continue;
    await visit({ said: [...said], after, leave: (names, target) => writeTree(disk.root, names, target) });
  }
}

interface Replay {
  readonly disk: Disk;
  /** Of descriptors that are written to without saying where. */
  readonly positions: Map<string, number>;
  readonly said: string[];
}

function apply({ name, args, result }: TracedCall, { disk, positions, said }: Replay): string | undefined {
  if (result.startsWith('-1')) return undefined;
  const texts = [...args.matchAll(/"(?<hex>(?:\\x[0-9a-f]{2})*)"/gu)].map(({ groups }) =>
    bytesOf(groups?.['hex'] ?? ''),
  );
  const [first = '', second = ''] = texts.map((bytes) => bytes.toString('utf8'));
  const { number = '', path = '' } = /^(?<number>\d+)<(?<path>[^>]*)>/u.exec(args)?.groups ?? {};
  const onPath = bytesOf(path).toString('utf8') || path;
  switch (name) {
    case 'openat': {
      const opened = /^(?<number>\d+)</u.exec(result)?.groups?.['number'] ?? '';
      positions.set(opened, 0);
      if (!args.includes('O_CREAT') && !args.includes('O_TRUNC')) return undefined;
      disk.create(first, args.includes('O_TRUNC'));
      return `${name} ${first}`;
    }
    case 'mkdir':
      disk.makeFolder(first);
      return `${name} ${first}`;
    case 'rename':
      disk.rename(first, second);
      return `${name} ${second}`;
    case 'unlink':
    case 'rmdir':
      disk.remove(first);
      return `${name} ${first}`;
    case 'fsync':
    case 'fdatasync':
      disk.sync(onPath);
      return `${name} ${onPath}`;
    case 'ftruncate': {
      const file = disk.file(onPath);
      if (file === undefined) return undefined;
      file.now = resized(file.now, Number(/, (?<bytes>\d+)$/u.exec(args)?.groups?.['bytes']));
      return `${name} ${onPath}`;
    }
    case 'write':
    case 'pwrite64': {
      const bytes = texts[0] ?? Buffer.alloc(0);
      if (number === '1') {
        said.push(
          ...bytes
            .toString('utf8')
            .split('\n')
            .filter((line) => line !== ''),
        );
        return 'said';
      }
      const file = disk.file(onPath);
      if (file === undefined) return undefined;
      const at =
        name === 'write' ? (positions.get(number) ?? 0) : Number(/, (?<at>\d+)$/u.exec(args)?.groups?.['at']);
      const written = bytes.subarray(0, Number(result));
      if (name === 'write') positions.set(number, at + written.length);
      const grown = Buffer.from(resized(file.now, Math.max(file.now.length, at + written.length)));
      written.copy(grown, at);
      file.now = grown;
      return `${name} ${onPath}`;
    }
    default:
      throw new Error(`power-cut: a call that nobody replays: ${name}`);
  }
}

/** What `replay` understands. Others that change a disk are traced too, so that they are noticed. */
export const REPLAYED_CALLS = [
  'openat',
  'mkdir',
  'rename',
  'unlink',
  'rmdir',
  'fsync',
  'fdatasync',
  'ftruncate',
  'write',
  'pwrite64',
] as const;

/** Puts calls that another thread interrupted together again: they count from when they ended. */
function callsIn(trace: string): TracedCall[] {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line): TracedCall[] => {
    const { thread = '', text = '' } = /^(?<thread>\d+) +(?<text>.*)$/u.exec(line)?.groups ?? {};
    if (text.endsWith(' <unfinished ...>')) {
      begun.set(thread, text.slice(0, -' <unfinished ...>'.length));
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(?<rest>.*)$/u.exec(text)?.groups?.['rest'];
    const whole = resumed === undefined ? text : (begun.get(thread) ?? '') + resumed;
    const parts = /^(?<name>\w+)\((?<args>.*)\) += (?<result>.*)$/u.exec(whole)?.groups;
    if (parts === undefined) return [];
    const { name = '', args = '', result = '' } = parts;
    return [{ name, args, result }];
  });
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}

function resized(bytes: Buffer, length: number): Buffer {
  return length <= bytes.length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}

function newFile(now: Buffer, synced: Buffer): FileNode {
  return { kind: 'file', now, synced };
}

function readTree(folder: string): FolderNode {
  const now = new Map<string, DiskNode>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const bytes = entry.isDirectory() ? undefined : readFileSync(path);
    now.set(entry.name, bytes === undefined ? readTree(path) : newFile(bytes, bytes));
  }
  return { kind: 'folder', now, synced: new Map(now) };
}

function writeTree({ now, synced }: FolderNode, names: Names, target: string): void {
  mkdirSync(target, { mode: 0o700 });
  for (const [name, node] of names === 'all' ? now : synced) {
    if (node.kind === 'folder') writeTree(node, names, join(target, name));
    else writeFileSync(join(target, name), node.synced, { mode: 0o600 });
  }
}
