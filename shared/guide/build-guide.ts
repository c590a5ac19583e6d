import type { Block, DossierDocument, Inline } from '../dossier/document-model.ts';
import { createTranslator } from '../i18n/create-translator.ts';
import type { UiLanguage } from '../i18n/ui-language.ts';
import { guidePages, type GuideSection } from './guide-pages.ts';

/** The only date in the file, so that its bytes repeat: the day on which the guide was written. */
const WRITTEN_AT = '2026-11-30T00:00:00.000Z';

/** The quick guide as a document: the window and the PDF draw the same blocks. */
export function buildGuide(language: UiLanguage): DossierDocument {
  const { t } = createTranslator(language);

  function blocksOf({ section, steps }: GuideSection): Block[] {
    const items = steps.map((step) => inlinesOf(t(`guide:steps.${step}`)));
    return [
      { kind: 'heading', id: section, level: 2, inlines: inlinesOf(t(`guide:titles.${section}`)) },
      { kind: 'list', ordered: section !== 'trust', items },
    ];
  }

  const [first, second] = guidePages;
  const title = t('guide:title');
  return {
    title,
    language,
    direction: 'ltr',
    author: 'Casekeep',
    subject: t('guide:header'),
    createdAt: WRITTEN_AT,
    header: { start: 'Casekeep', end: t('guide:header') },
    footer: { start: t('guide:footer'), pageLabel: t('dossier:pageLabel') },
    labels: { continued: t('dossier:continued'), page: t('dossier:page') },
    blocks: [
      { kind: 'heading', id: 'guide', level: 1, inlines: inlinesOf(title) },
      { kind: 'paragraph', inlines: inlinesOf(t('guide:intro')) },
      ...first.flatMap(blocksOf),
      { kind: 'pageBreak' },
      ...second.flatMap(blocksOf),
      { kind: 'notice', tone: 'warning', inlines: inlinesOf(t('guide:taken')) },
      { kind: 'paragraph', inlines: inlinesOf(t('guide:more')) },
    ],
  };
}

/** What stands between two pairs of asterisks is bold. */
function inlinesOf(text: string): Inline[] {
  return text
    .split('**')
    .map((part, index) => ({
      kind: 'text' as const,
      text: part,
      ...(index % 2 === 1 ? { weight: 'bold' as const } : {}),
    }))
    .filter((part) => part.text !== '');
}
