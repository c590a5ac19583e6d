import type { Block } from '../document-model.ts';
import { anchors, bold, plain, sectionTitle, type DossierContext } from './dossier-context.ts';
import { formatInstant } from '../format-instant.ts';

/** How a recipient checks the file with what every computer has. */
export function verificationSection(context: DossierContext): Block[] {
  const { dossier, t, createdAt, language, version } = context;
  return [
    {
      kind: 'heading',
      id: anchors.verification,
      level: 1,
      inlines: [plain(sectionTitle(context, 'verification'))],
    },
    { kind: 'paragraph', inlines: [plain(t('verification.intro'))] },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(t('verification.steps'))] },
    {
      kind: 'list',
      ordered: false,
      items: [
        [plain(t('verification.stepLinux')), bold('sha256sum FILE.pdf')],
        [plain(t('verification.stepMac')), bold('shasum -a 256 FILE.pdf')],
        [plain(t('verification.stepWindows')), bold('Get-FileHash FILE.pdf')],
      ],
    },
    { kind: 'paragraph', inlines: [plain(t('verification.compare'))] },
    {
      kind: 'facts',
      rows: [
        {
          label: t('verification.number'),
          value: [
            plain(t('cover.numberValue', { reference: dossier.reference, version })),
            plain(` · ${formatInstant(createdAt, language)}`),
          ],
        },
        { label: t('verification.template'), value: [plain(t('verification.templateValue'))] },
      ],
    },
  ];
}
