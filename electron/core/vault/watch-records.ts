import type { CaseId } from '#shared/ids/ids.ts';
import type { CallContext } from '#shared/ipc/define.ts';
import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import type { VaultSession } from './session/vault-session.ts';
import { assertMayLeave } from './verification/assert-may-leave.ts';
import { lookAtRecord } from './verification/look-at-record.ts';

type Handler = (input: unknown, context: CallContext<unknown>) => unknown;
interface RecordKey {
  readonly noun: RecordNoun;
  readonly id: string;
}

type Handlers = Record<string, Record<string, Handler>>;

/** What hands out a case as a whole, on paper, in a file or to be printed: each names its cases in its input. */
const departures = ['dossier.prepare', 'dossier.export', 'archive.export', 'travel.make'] as const;

/** What prints a form that is being filled in, with the people of its case: asked at every pause in typing. */
const printedForms = ['dossier.printIncident'] as const;

/**
 * Holds what is shown and what leaves against the audit chain: every record that is asked for is looked at, and nothing
 * leaves with one that does not fit. By noun and by operation, so that no handler has to remember it.
 */
export function watchRecords<Table extends object>(
  handlers: Table,
  session: () => VaultSession,
  kinds: RecordKinds,
): Table {
  const table = Object.fromEntries(
    Object.entries(handlers as Handlers).map(([noun, verbs]) => [noun, { ...verbs }]),
  );
  async function lookLater(vault: VaultSession, record: RecordKey): Promise<void> {
    await vault.trust.ended();
    try {
      if (session() === vault && vault.trust.isFollowed()) lookAtRecord(vault, kinds, record);
    } catch {
      // The vault has been closed meanwhile, or its file does not give it out any more, which is told elsewhere.
    }
  }

  for (const noun of recordNouns) {
    wrap(table, `${noun}.get`, (get) => (input, context) => {
      const answer = get(input, context);
      const vault = session();
      const record = { noun, id: (input as { readonly id: string }).id };
      if (vault.trust.isFollowed()) lookAtRecord(vault, kinds, record);
      // Then the window may show it already; it is marked as soon as that can be told.
      else void lookLater(vault, record);
      return answer;
    });
  }
  for (const [names, of] of [
    [departures, 'case'],
    [printedForms, 'people'],
  ] as const) {
    for (const name of names) {
      wrap(table, name, (handler) => async (input, context) => {
        const { pause } = context;
        for (const caseId of casesIn(input)) await assertMayLeave(session(), kinds, { caseId, of, pause });
        return handler(input, context);
      });
    }
  }
  return table as Table;
}

function wrap(table: Handlers, name: string, around: (handler: Handler) => Handler): void {
  const [noun = '', verb = ''] = name.split('.');
  const handler = table[noun]?.[verb];
  if (handler === undefined) throw new TypeError(`watchRecords: no ${name}`);
  table[noun] = { ...table[noun], [verb]: around(handler) };
}

/** In the input itself, or in the request inside it. */
function casesIn(input: unknown): readonly CaseId[] {
  const { request, ...own } = input as { readonly request?: object };
  const { caseId, caseIds = [] }: { caseId?: CaseId; caseIds?: readonly CaseId[] } = { ...own, ...request };
  return caseId === undefined ? caseIds : [caseId];
}
