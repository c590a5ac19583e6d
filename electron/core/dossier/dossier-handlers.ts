import type { CoreHandlers } from '#shared/contract.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { exportDossier } from './export-dossier.ts';
import { findFontsFolder } from './fonts-folder.ts';
import { answerNames } from './name-answers.ts';
import { prepareDossier } from './prepare-dossier.ts';
import { printIncident } from './print-incident.ts';

export function dossierHandlers(session: () => VaultSession): CoreHandlers['dossier'] {
  let known: FontSet | undefined;
  const fonts = () => (known ??= new FontSet(findFontsFolder()));
  return {
    prepare(request, { pause }) {
      return prepareDossier(session(), request, { fonts: fonts(), pause });
    },
    answerNames(input) {
      answerNames(session(), input);
      return null;
    },
    async printIncident(input) {
      return { blocks: await printIncident(session().access, input, fonts()) };
    },
    export: ({ request }, { path, signal, report, pause }) =>
      exportDossier(
        session(),
        { request, target: path('target') },
        { signal, report, pause, fonts: fonts() },
      ),
  };
}
