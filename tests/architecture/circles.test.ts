import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { findCircle, type Edge } from './find-circle.ts';
import { importsOf, listSourceFiles } from './import-graph.ts';

/**
 * Folders that have to know each other, by the direction that goes against the order of the house: a case, then the
 * people in it, then what happened to them; below them what every record is written with.
 */
const honest: readonly (Edge & { readonly why: string })[] = [
  {
    from: 'electron/core/cases',
    to: 'electron/core/people',
    why: 'overview and course of a case show the people in it',
  },
  {
    from: 'electron/core/cases',
    to: 'electron/core/incidents',
    why: 'overview and course of a case are made of its incidents',
  },
  {
    from: 'electron/core/people',
    to: 'electron/core/incidents',
    why: 'erasing a person rewrites the incidents that name them, unlinking asks for those',
  },
  {
    from: 'electron/core/search',
    to: 'electron/core/records',
    why: 'a hit is shown by the kind of its record, whose texts were made searchable here',
  },
  {
    from: 'electron/core/history',
    to: 'electron/core/records',
    why: 'restoring a version is an update of the record, which writes its history here',
  },
  {
    from: 'shared/cases',
    to: 'shared/incidents',
    why: 'the overview of a case names the gaps of its incidents',
  },
];

const files: readonly Edge[] = listSourceFiles()
  .flatMap((file) => importsOf(file))
  .flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));

/** What stands beside the folders of core and shared (`create-core.ts`, `contract.ts`) is part of none of them. */
function folderOf(file: string): string {
  const folder = dirname(file);
  return ['electron', 'electron/core', 'shared', 'renderer'].includes(folder) ? file : folder;
}

function foldersOf(list: readonly Edge[]): Edge[] {
  return list
    .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }))
    .filter(({ from, to }) => from !== to);
}

function without(list: readonly Edge[], left: readonly Edge[]): Edge[] {
  return list.filter(({ from, to }) => !left.some((edge) => edge.from === from && edge.to === to));
}

/** The directions of `listed` that no import goes, or that lead into no circle. */
function idle(list: readonly Edge[], listed: readonly Edge[]): string[] {
  const rest = without(list, listed);
  return listed
    .filter((edge) => {
      const isThere = list.some(({ from, to }) => from === edge.from && to === edge.to);
      return !isThere || findCircle([...rest, edge]) === undefined;
    })
    .map(({ from, to }) => `${from} → ${to}`);
}

test('no chain of imports leads back to the file where it began, types included', () => {
  expect(files.length).toBeGreaterThan(1000);
  expect(findCircle(files)).toBeUndefined();
});

test('no chain of imports leads back to its folder, but where two have to know each other', () => {
  expect(findCircle(without(foldersOf(files), honest))).toBeUndefined();
});

test('every circle that is let be is one', () => {
  expect(idle(foldersOf(files), honest)).toEqual([]);
});

test('a planted circle of files is found, also one of types', () => {
  const planted = [
    ...importsOf('shared/a.ts', "import { b } from './b.ts';"),
    ...importsOf('shared/b.ts', "import {\n  type C,\n} from '#shared/c.ts';"),
    ...importsOf('shared/c.ts', "import type { A } from './a.ts';"),
  ].flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  expect(findCircle(planted)).toEqual(['shared/a.ts', 'shared/b.ts', 'shared/c.ts', 'shared/a.ts']);
});

test.for([
  ['shared/ipc/define.ts', "import type { Case } from '../cases/case.ts';"],
  ['shared/vault/passphrase.ts', "import type { VaultMark } from '../backup/restore-operations.ts';"],
  ['shared/dossier/document-model.ts', "import type { A } from './sections/build-dossier.ts';"],
  ['electron/core/outgoing/record-departure.ts', "import type { A } from '#core/dossier/export-dossier.ts';"],
  ['electron/core/clock.ts', "import type { Logger } from './logging/logger.ts';"],
  [
    'electron/core/vault/session/vault-session.ts',
    "import { unlockVault } from '../opening/unlock-vault.ts';",
  ],
  ['electron/core/vault/keys/change-keys.ts', "import { findUser } from '../users/user-repository.ts';"],
  ['electron/core/backup/proof/prove-copy.ts', "import { storeName } from '../backup-format.ts';"],
  ['renderer/records/fields/date-view.tsx', "import { RecordPage } from '../record-page.tsx';"],
] as const)('a circle of folders is found when planted in %s', ([file, text]) => {
  const planted = importsOf(file, text).flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  const circle = findCircle(without(foldersOf([...files, ...planted]), honest));
  expect(circle).toEqual(expect.arrayContaining(foldersOf(planted).flatMap(({ from, to }) => [from, to])));
});

test('a circle that is let be and is none any more is found when planted', () => {
  const list = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
    { from: 'b', to: 'c' },
  ];
  expect(idle(list, [{ from: 'b', to: 'a' }])).toEqual([]);
  expect(idle(list, [list[1] ?? { from: '', to: '' }, { from: 'b', to: 'c' }])).toEqual(['b → c']);
  expect(idle(list, [{ from: 'c', to: 'a' }])).toEqual(['c → a']);
});
