import { archiveOperations } from './archive/archive-operations.ts';
import { backupOperations } from './backup/backup-operations.ts';
import { restoreOperations } from './backup/restore-operations.ts';
import { caseOperations } from './cases/case-operations.ts';
import { desktopOperations } from './desktop/desktop-operations.ts';
import { dossierOperations } from './dossier/dossier-operations.ts';
import { draftOperations } from './drafts/draft-operations.ts';
import { historyOperations } from './history/history-operations.ts';
import { incidentOperations } from './incidents/incident-operations.ts';
import type { ClientOf } from './ipc/connect.ts';
import type { Handlers, HostedBy } from './ipc/define.ts';
import { personOperations } from './people/person-operations.ts';
import { searchOperations } from './search/search-operations.ts';
import { settingsOperations } from './settings/settings-operations.ts';
import { travelOperations } from './travel/travel-operations.ts';
import { recoveryOperations } from './vault/recovery-operations.ts';
import { userOperations } from './vault/user-operations.ts';
import { vaultOperations } from './vault/vault-operations.ts';

/** Everything that crosses a process border, by `noun.verb`. Each noun owns its slice. */
export const contract = {
  vault: { ...vaultOperations, ...restoreOperations },
  user: userOperations,
  recovery: recoveryOperations,
  settings: settingsOperations,
  desktop: desktopOperations,
  case: caseOperations,
  person: personOperations,
  incident: incidentOperations,
  history: historyOperations,
  search: searchOperations,
  draft: draftOperations,
  dossier: dossierOperations,
  archive: archiveOperations,
  backup: backupOperations,
  travel: travelOperations,
} as const;

export type CasekeepContract = typeof contract;
export type Api = ClientOf<CasekeepContract>;
export type CoreHandlers = Handlers<HostedBy<CasekeepContract, 'core'>>;
/** `noun.verb` of everything that core answers. */
export type OperationName = {
  [Noun in keyof CoreHandlers]: `${Noun}.${keyof CoreHandlers[Noun] & string}`;
}[keyof CoreHandlers];
export type DesktopHandlers = Handlers<HostedBy<CasekeepContract, 'desktop'>>;
