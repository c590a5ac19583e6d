import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import type { CoreHandlers } from '#shared/contract.ts';
import { createPace } from '#core/pace.ts';
import { refuseMissingGlyphs } from '#core/pdf/refuse-missing-glyphs.ts';
import type { FontSet } from '#core/pdf/text/font-set.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { composeDossier, type ComposedDossier } from './compose-dossier.ts';

type Prepared = Awaited<ReturnType<CoreHandlers['dossier']['prepare']>>;

/** The document as it would be printed, with everything that stands in the way of it. */
export async function prepareDossier(
  session: VaultSession,
  request: DossierRequest,
  { fonts, pause }: { readonly fonts: FontSet; readonly pause: () => Promise<void> },
): Promise<Prepared> {
  const { document, withheld, findings } = await composeDossier(session, request, pause);
  return { document, withheld, findings: [...findings, ...(await missingGlyphs(document, fonts, pause))] };
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
