import type { Block } from '../document-model.ts';
import { anchors, bold, plain, sectionTitle, textInlines, type DossierContext } from './dossier-context.ts';
import { originalLanguages } from './dossier-values.ts';

/** What was done and what was not, over empty lines for the preparer to sign. */
export function declarationSection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const hasLimits = dossier.limits.parts.length > 0;
  return [
    { kind: 'pageBreak', unlessFits: true },
    {
      kind: 'heading',
      id: anchors.declaration,
      level: 1,
      inlines: [plain(sectionTitle(context, 'declaration'))],
    },
    { kind: 'paragraph', inlines: [plain(t('declaration.done'))] },
    { kind: 'paragraph', inlines: [plain(t('declaration.notVerified'))] },
    {
      kind: 'paragraph',
      inlines: [
        bold(`${t('declaration.limits')}${t('colon')}`),
        ...(hasLimits ? textInlines(context, dossier.limits) : [plain(t('declaration.noLimits'))]),
      ],
    },
    {
      kind: 'paragraph',
      inlines: [bold(`${t('declaration.originals')}${t('colon')}`), plain(originalLanguages(context))],
    },
    { kind: 'paragraph', inlines: [plain(t('declaration.noAdvice'))] },
    {
      kind: 'signature',
      labels: [
        t('declaration.signature.name'),
        t('declaration.signature.place'),
        t('declaration.signature.signature'),
      ],
    },
  ];
}
