import { buildDossier } from '#shared/dossier/sections/build-dossier.ts';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import { createContext } from '#shared/dossier/sections/dossier-context.ts';
import { dossierFindings } from '#shared/dossier/projection/dossier-findings.ts';
import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import { projectDossier } from '#shared/dossier/projection/project-dossier.ts';
import type { ProjectedDossier } from '#shared/dossier/projection/projected-dossier.ts';
import { withheldItems } from '#shared/dossier/sections/withheld-items.ts';
import { nextVersion } from '#core/outgoing/departed-version.ts';
import { createPace } from '#core/pace.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { loadDossierSource } from './load-dossier-source.ts';

export interface ComposedDossier {
  readonly source: DossierSource;
  readonly dossier: ProjectedDossier;
  readonly document: DossierDocument;
  readonly withheld: ReturnType<typeof withheldItems>;
  readonly findings: readonly DossierFinding[];
  readonly version: number;
}

/** From the vault to the finished document, as far as it goes without writing anything. Throws `record/not-found`. */
export async function composeDossier(
  session: VaultSession,
  request: DossierRequest,
  pause: () => Promise<void>,
): Promise<ComposedDossier> {
  const source = loadDossierSource(session.db, request.caseId);
  const pace = createPace(pause);
  const { dossier, nearMatches } = await projectDossier(source, request, pace.step);
  const options = {
    language: request.language,
    createdAt: session.clock.now().toISOString(),
    version: nextVersion(session.db, request.caseId),
  };
  return {
    source,
    dossier,
    document: await buildDossier(dossier, options, pace.step),
    withheld: withheldItems(dossier, createContext(dossier, options).t),
    findings: dossierFindings(source, request, nearMatches),
    version: options.version,
  };
}
