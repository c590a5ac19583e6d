import type { CoreHandlers } from '#shared/contract.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { exportDossier } from './export-dossier.ts';
import { findFontsFolder } from './fonts-folder.ts';
import { answerNames } from './name-answers.ts';
import { prepareDossier } from './prepare-dossier.ts';
import { printIncident } from './print-incident.ts';

export function dossierHandlers(session: () => VaultSession): CoreHandlers['dossier'] {
  let fonts: FontSet | undefined;
  return {
    prepare(request, { pause }) {
      fonts ??= new FontSet(findFontsFolder());
      return prepareDossier(session(), request, { fonts, pause });
    },
    answerNames(input) {
      answerNames(session(), input);
      return null;
    },
    async printIncident(input) {
      return { blocks: await printIncident(session().access, input) };
    },
    export: ({ request }, { path, signal, report, pause }) =>
      exportDossier(
        session(),
        { request, target: path('target') },
        { signal, report, pause, fontsFolder: findFontsFolder() },
      ),
  };
}
