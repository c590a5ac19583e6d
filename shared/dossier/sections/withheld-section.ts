import type { Block, Inline } from '../document-model.ts';
import { anchors, plain, label, sectionTitle, type DossierContext } from './dossier-context.ts';
import { withheldItems, withheldLabel } from './withheld-items.ts';

/** What is missing, by kind and reason: declared, never described. */
export function withheldSection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const items = withheldItems(dossier);
  const areCounted = items.some(
    ({ what, count }) => (what === 'person' || what === 'incident') && count !== null,
  );
  const rows: Inline[][][] = items.map((item) => [
    [plain(withheldLabel(item, t))],
    ...(areCounted ? [[plain(String(item.count ?? ''))]] : []),
    [
      plain(
        item.reason === null ? t('withheld.noReason') : label(context, 'withholding-reason', item.reason),
      ),
    ],
  ]);
  return [
    { kind: 'heading', id: anchors.withheld, level: 1, inlines: [plain(sectionTitle(context, 'withheld'))] },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(t('withheld.intro'))] },
    rows.length === 0
      ? { kind: 'paragraph', inlines: [plain(t('withheld.nothing'))] }
      : {
          kind: 'table',
          caption: t('withheld.caption'),
          columns: [
            { header: t('withheld.what'), share: 56 },
            ...(areCounted ? [{ header: t('withheld.count'), share: 14 }] : []),
            { header: t('withheld.reason'), share: 30 },
          ],
          rows,
        },
    ...(dossier.withheld.replacedNames === 0
      ? []
      : [paragraph(t('withheld.replaced', { count: dossier.withheld.replacedNames }))]),
    paragraph(t('withheld.internal')),
  ];
}

function paragraph(sentence: string): Block {
  return { kind: 'paragraph', inlines: [plain(sentence)] };
}
