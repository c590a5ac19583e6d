import { inventedContacts } from '#core/demo/invented-contacts.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import { identityChoices } from '#shared/dossier/projection/identity-choices.ts';
import { TRAINING_PASSPHRASE } from '#shared/vault/passphrase.ts';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demoCases } from '#core/demo/demo-cases.ts';
import { dossierLanguages } from '#shared/i18n/dossier-language.ts';
import { anyTicket } from './cli-core.ts';
import type { Command } from './command-context.ts';
import { exportDossierTo, letWordsStand } from './dossier-command.ts';
import { findCaseRow } from './find-case.ts';
import { outFolder } from './out-folder.ts';

interface DemoOptions {
  readonly vault?: string;
  readonly out?: string;
}

const DEFAULT_FOLDER = 'out/demo';
/** RFC 2606: a domain that nobody can have. */
const DEMO_CONTACT = 'casework@example.org';

/** Makes the training vault unless it is there, and writes its dossiers anew in every language. */
export const demoCommand: Command<DemoOptions> = async (options, context) => {
  const { api, t, signal } = context;
  const vault = resolve(options.vault ?? join(DEFAULT_FOLDER, 'training.casekeep'));
  const { user } = await api.vault.openTraining(
    { folder: anyTicket() },
    { paths: { folder: vault }, signal },
  );
  const out = outFolder(options.out ?? join(DEFAULT_FOLDER, 'dossiers'));
  const dossiers = [];
  for (const { reference, recipientKind, request, shownByName } of demoCases) {
    const { id: caseId } = await findCaseRow(api, reference);
    const people = await api.person.listInCase({ caseId });
    for (const language of dossierLanguages) {
      const file = join(out, `${reference}-${language}.pdf`);
      rmSync(file, { force: true });
      const asked = {
        ...blankRequest(caseId, language),
        ...request[language],
        recipientKind,
        asks: [...request[language].asks],
        preparedBy: `${user.displayName}, ${DEMO_CONTACT}`,
        people: identityChoices(people, ({ names }) =>
          names.some(({ text }) => shownByName.includes(text)) ? 'named' : 'pseudonym',
        ),
      };
      await letWordsStand(context, asked, inventedContacts);
      const exported = await exportDossierTo(context, asked, file);
      dossiers.push({ case: reference, language, file, ...exported });
    }
  }
  return {
    json: { vault, passphrase: TRAINING_PASSPHRASE, out, dossiers },
    lines: [
      t('cli:demoVault', { vault }),
      t('cli:demoPassphrase', { passphrase: TRAINING_PASSPHRASE }),
      t('cli:demoDossiers', { out }),
      ...dossiers.map(({ file, pages }) => `  ${file} (${String(pages)})`),
    ],
  };
};
