import type { dossierOperations } from '#shared/dossier/dossier-operations.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import { createPace } from '#core/pace.ts';
import { refuseMissingGlyphs } from '#core/pdf/refuse-missing-glyphs.ts';
import type { FontSet } from '#core/pdf/text/font-set.ts';
import { listSeriesOfCase } from '#core/series/series-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { composeDossier, type ComposedDossier } from './compose-dossier.ts';

type Prepare = typeof dossierOperations.prepare;

/** The document as it would be printed, with everything that stands in the way of it. */
export async function prepareDossier(
  session: VaultSession,
  request: DossierRequest,
  { fonts, pause }: { readonly fonts: FontSet; readonly pause: () => Promise<void> },
): Promise<OutputOf<Prepare>> {
  const { document, withheld, findings, series } = await composeDossier(session, request, pause);
  return {
    document,
    withheld,
    findings: [...findings, ...(await missingGlyphs(document, fonts, pause))],
    version: series.version,
    holders: listSeriesOfCase(session.db, request.caseId).map(({ holder, version }) => ({ holder, version })),
  };
}

async function missingGlyphs(
  document: ComposedDossier['document'],
  fonts: FontSet,
  pause: () => Promise<void>,
): Promise<DossierFinding[]> {
  try {
    await refuseMissingGlyphs(document, fonts, createPace(pause).step);
    return [];
  } catch (error) {
    if (!isAppError(error, 'dossier/font-missing')) throw error;
    const { characters = '', field = '' } = error.params;
    return [
      {
        code: 'missing-glyph',
        blocks: true,
        noun: 'case',
        recordId: null,
        detail: `${characters} · ${field}`,
      },
    ];
  }
}
