import type { CaseRow } from '#shared/cases/case-operations.ts';
import { RECEIPT_WORDS } from '#shared/history/history-operations.ts';
import { caseId, fileTicket, userId } from '#shared/ids/ids.ts';
import { contract } from '#shared/contract.ts';
import { createPortPair, type Port } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';
import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';
import { defaultSettings, type Settings } from '#shared/settings/settings.ts';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';

export interface FakeCoreOptions {
  readonly isLocked: boolean;
  readonly settings?: Partial<Settings>;
  readonly caseCount?: number;
  readonly wrongTries?: VaultSummary['wrongTries'];
  readonly lostChanges?: VaultSummary['lostChanges'];
  /** Null: there is none; two days ago unless it is given. */
  readonly lastBackupAt?: string | null;
  /** Null: there is none; some day unless it is given. */
  readonly recoveryKeyAt?: string | null;
  readonly onLock?: () => void;
}

const DAY_MS = 86_400_000;

const words = [
  'Heron',
  'Juniper',
  'Lantern',
  'Quarry',
  'Saffron',
  'Willow',
  'Anchor',
  'Cobalt',
  'Orchard',
  'Pebble',
  'ئالما',
  '白鹭',
];
const statuses = [
  'intake',
  'assessment',
  'documenting',
  'review',
  'ready',
  'referred',
  'monitoring',
  'closed',
];
const risks = ['low', 'medium', 'high', 'extreme', 'unassessed'];
const hosts = [['IE'], ['DE'], ['NL'], ['CA'], ['ES', 'FR'], ['IT']];

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('empty list');
  return item;
}

export function fakeCaseRow(index: number): CaseRow {
  return {
    id: caseId.parse(`01900000-0000-7000-8000-${String(index).padStart(12, '0')}`),
    reference: `CASE-2026-${String(index + 1).padStart(4, '0')}`,
    codeword: at(words, index),
    status: at(statuses, index),
    risk: at(risks, index),
    hostStates: at(hosts, index),
    owner: index % 3 === 0 ? null : 'Ana',
    incidentCount: (index * 7) % 53,
    updatedAt: new Date(Date.UTC(2026, 10, 23, 14, 2) - index * 3_600_000).toISOString(),
    isTraining: false,
  };
}

/** A core in the page itself, with invented rows: enough to look at and to measure what the window does. */
export function fakeCore({
  isLocked,
  settings = {},
  caseCount = 128,
  wrongTries = null,
  lostChanges = null,
  lastBackupAt = new Date(Date.now() - 2 * DAY_MS).toISOString(),
  recoveryKeyAt = '2026-05-02T09:00:00.000Z',
  onLock = () => undefined,
}: FakeCoreOptions): Port {
  const [near, far] = createPortPair();
  let current: Settings = { ...defaultSettings, ...settings };
  const ticket = fileTicket.parse('11111111-1111-4111-8111-111111111111');
  const user = {
    id: userId.parse('01900000-0000-7000-8000-00000000abcd'),
    displayName: 'M. L.',
    role: 'administrator',
  };
  const summary = {
    vaultId: '11111111-1111-4111-8111-111111111111',
    name: 'office',
    isTraining: false,
    user,
    wrongTries,
    lostChanges,
    counts: { case: caseCount, person: 41, incident: 312 },
  };
  serve(
    contract,
    {
      settings: {
        get: () => current,
        change: (change: Partial<Settings>) => (current = { ...current, ...change }),
      },
      vault: {
        lockStatus: () => ({ isLocked, locksInSeconds: 252, work: [], notice: null }),
        summary: () => summary,
        unlock: () => summary,
        lock() {
          onLock();
          return null;
        },
        knownPlaces: () => ({
          vaults: [
            { ticket, label: 'Documents / office.casekeep', lastOpenedAt: '2026-11-22T17:48:00.000Z' },
          ],
          training: { ticket, label: 'training' },
        }),
      },
      desktop: {
        about: () => ({
          app: '0.1.0',
          runtime: 'Electron 45.4.1 · Chromium 156 · Node 24',
          platform: 'Linux x64',
        }),
        choosePlace: () => ({ ticket, label: 'Documents / shelf.casekeep', isSynced: false }),
      },
      case: {
        list: ({ page }: { readonly page: number }) => ({
          total: caseCount,
          rows: Array.from(
            { length: Math.max(0, Math.min(LIST_PAGE_SIZE, caseCount - page * LIST_PAGE_SIZE)) },
            (_, row) => fakeCaseRow(page * LIST_PAGE_SIZE + row),
          ),
        }),
      },
      incident: { list: () => ({ total: 0, rows: [] }) },
      search: { find: () => ({ hits: [], next: null }) },
      person: { list: () => ({ total: 0, rows: [] }) },
      draft: { find: () => null },
      backup: { last: () => ({ at: lastBackupAt }) },
      recovery: {
        status: () => ({ madeAt: recoveryKeyAt, form: recoveryKeyAt === null ? null : 'whole' }),
      },
      history: {
        activity: () => ({ entries: [], hasOlder: false }),
        receipt: () => ({
          words: Array.from({ length: RECEIPT_WORDS }, (_, index) => `word${String(index + 1)}`),
          entries: 41,
        }),
      },
    },
    far,
    { onUnexpected: () => 'gallery' },
  );
  return near;
}
