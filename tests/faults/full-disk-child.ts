import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NativeJob } from './native-child.ts';
import { whatIsLeft, type Findings, type LeftPlace } from './what-is-left.ts';

/** What is to be tried on the disk that is mounted at `disk`. */
export interface FullDiskOrder {
  readonly disk: string;
  /** A closed vault. */
  readonly base: string;
  readonly passphrase: string;
  readonly newPassphrase: string;
  readonly tries: readonly FullDiskTry[];
}

export interface FullDiskTry {
  /** Room that is left on the disk once the vault is there. */
  readonly freeKib: number;
  readonly ignoresRoom: boolean;
}

/** One line of JSON for each try. */
export interface FullDiskResult extends FullDiskTry, Findings {
  readonly refusals: readonly string[];
}

const child = fileURLToPath(new URL('./native-child.ts', import.meta.url));
const order = JSON.parse(process.argv[2] ?? '') as FullDiskOrder;
for (const each of order.tries) process.stdout.write(`${JSON.stringify(await tryOut(each))}\n`);

/** A day on a disk that becomes full, then what is left of it once somebody has made room. */
async function tryOut({ freeKib, ignoresRoom }: FullDiskTry): Promise<FullDiskResult> {
  const { disk, base, passphrase, newPassphrase } = order;
  const left: LeftPlace = {
    folder: join(disk, 'Vault.casekeep'),
    place: join(disk, 'stick'),
    passphrase,
    newPassphrase,
  };
  cpSync(base, left.folder, { recursive: true });
  mkdirSync(left.place);
  const filler = join(disk, 'filler');
  fill(filler, disk, freeKib);
  const job: NativeJob = {
    ...left,
    isTooEarly: false,
    ignoresRoom,
    diesWhenRefused: false,
    syncsLess: false,
    cases: 3,
  };
  const { stdout } = spawnSync(process.execPath, [child, JSON.stringify(job)], { encoding: 'utf8' });
  const said = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '));
  rmSync(filler);
  const findings = await whatIsLeft(left, said);
  rmSync(left.folder, { recursive: true });
  rmSync(left.place, { recursive: true });
  const refusals = said.flatMap(([word, code = '']) => (word === 'refused' ? [code] : []));
  return { freeKib, ignoresRoom, ...findings, refusals };
}

function fill(filler: string, disk: string, freeKib: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize, 1));
  truncateSync(filler, bavail * bsize - freeKib * 1024);
}
