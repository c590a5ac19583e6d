import { formatUncertainDate } from '../../dates/format-uncertain-date.ts';
import { createTranslator } from '../../i18n/create-translator.ts';
import { countryName as nameOfCountry, languageName as nameOfLanguage } from '../../i18n/display-names.ts';
import type { UiLanguage } from '../../i18n/ui-language.ts';
import type { Answer } from '../../text/answer.ts';
import { findTerm, termLabel, type VocabularyId } from '../../vocabularies/vocabulary-index.ts';
import type { Inline } from '../document-model.ts';
import { sectionNumber, type SectionName } from '../dossier-parts.ts';
import { narrativeParagraphs, type NarrativeParagraph } from './narrative-paragraphs.ts';
import type {
  ProjectedDate,
  ProjectedDossier,
  ProjectedIncident,
  ProjectedParticipant,
  ProjectedText,
  WithholdingReason,
} from '../projection/projected-dossier.ts';

/** What every section of a dossier is made from: the projection, and words for what is in it. */
export interface DossierContext {
  readonly dossier: ProjectedDossier;
  readonly language: UiLanguage;
  readonly createdAt: string;
  /** 1 for the first dossier that left the vault for this case. */
  readonly version: number;
  readonly t: ReturnType<typeof dossierTranslator>;
  readonly paragraphs: ReadonlyMap<ProjectedIncident, readonly NarrativeParagraph[]>;
}

export function createContext(
  dossier: ProjectedDossier,
  options: Pick<DossierContext, 'language' | 'createdAt' | 'version'>,
): DossierContext {
  return {
    dossier,
    ...options,
    t: dossierTranslator(options.language),
    paragraphs: narrativeParagraphs(dossier.incidents),
  };
}

/** Texts without values are looked up once: a dossier of a thousand incidents asks for the same ones many thousand times. */
function dossierTranslator(language: UiLanguage) {
  const translate = createTranslator(language).getFixedT(language, 'dossier');
  const known = new Map<unknown, string>();
  return new Proxy(translate, {
    apply(_, self, parameters: Parameters<typeof translate>) {
      const [key, values] = parameters;
      if (values !== undefined) return Reflect.apply(translate, self, parameters);
      const text = known.get(key) ?? Reflect.apply(translate, self, parameters);
      known.set(key, text);
      return text;
    },
  });
}

export function plain(text: string): Inline {
  return { kind: 'text', text };
}

/** A text in the brackets of the dossier's language. */
export function bracketed({ t }: DossierContext, inlines: readonly Inline[]): Inline[] {
  return [plain(t('bracketOpen')), ...inlines, plain(t('bracketClose'))];
}

export function bold(text: string): Inline {
  return { kind: 'text', text, weight: 'bold' };
}

/** A line break in a cell or a quotation would look like the end of what was said. */
export function textInlines(context: DossierContext, text: ProjectedText): Inline[] {
  return text.parts.map((part) => {
    if (part.kind === 'person') return plain(part.token);
    if (part.kind === 'withheld') return withheldInline(context, part.reason);
    return {
      kind: 'text',
      text: part.text.replaceAll('\n', ' '),
      field: text.field,
      ...(text.lang === null ? {} : { lang: text.lang }),
    };
  });
}

export function participantInlines(context: DossierContext, participant: ProjectedParticipant): Inline[] {
  switch (participant.kind) {
    case 'pseudonym':
      return [plain(participant.token)];
    case 'withheld':
      return [withheldInline(context, participant.reason)];
    case 'named':
      return [
        {
          kind: 'text',
          text: participant.name,
          field: 'person',
          ...(participant.lang === null ? {} : { lang: participant.lang }),
        },
      ];
    case 'described':
    default:
      return textInlines(context, participant.text);
  }
}

export function dateInlines(context: DossierContext, { date, asTold }: ProjectedDate): Inline[] {
  const words = plain(formatUncertainDate(date, context.language));
  if (asTold === null) return [words];
  return [
    words,
    plain(context.t('chronology.asToldBefore')),
    ...textInlines(context, asTold),
    plain(context.t('chronology.asToldAfter')),
  ];
}

/** The day alone, without time and words as told. */
export function dateWords(context: DossierContext, { date }: ProjectedDate): string {
  return formatUncertainDate({ edtf: date.edtf }, context.language);
}

/** A known value, or in words why there is none. */
export function answerInlines<Value>(
  context: DossierContext,
  answer: Answer<Value>,
  inlinesOf: (value: Value) => Inline[],
): Inline[] {
  return answer.state === 'known' ? inlinesOf(answer.value) : [plain(context.t(`absent.${answer.state}`))];
}

export function label(context: DossierContext, vocabulary: VocabularyId, code: string): string {
  return termLabel(vocabulary, code, context.language);
}

export function definition(context: DossierContext, vocabulary: VocabularyId, code: string): string {
  return findTerm(vocabulary, code)?.definition[context.language] ?? '';
}

export function countryName({ language }: DossierContext, code: string): string {
  return nameOfCountry(code, language);
}

export function languageName({ language }: DossierContext, tag: string): string {
  return nameOfLanguage(tag, language);
}

export function joinWords({ t }: DossierContext, words: readonly string[]): string {
  return words.join(t('listSeparator'));
}

export function joinInlines({ t }: DossierContext, items: readonly Inline[][]): Inline[] {
  return items.flatMap((item, index) => (index === 0 ? item : [plain(t('listSeparator')), ...item]));
}

/** Languages in which accounts and exact words were recorded. */
export function originalLanguages(context: DossierContext): string {
  const { dossier, t } = context;
  const tags = dossier.incidents
    .flatMap(({ narrative, exactWords }) => [narrative?.lang, ...exactWords.map(({ text }) => text.lang)])
    .filter((tag) => typeof tag === 'string');
  if (tags.length === 0) return t('notStated');
  return joinWords(
    context,
    [...new Set(tags)].map((tag) => languageName(context, tag)),
  );
}

/** Every code of an answer as a list of labels, or why there is none. */
export function labelsOf(
  context: DossierContext,
  vocabulary: VocabularyId,
  answer: Answer<readonly string[]>,
): Inline[] {
  return answerInlines(context, answer, (codes) => [
    plain(
      joinWords(
        context,
        codes.map((code) => label(context, vocabulary, code)),
      ),
    ),
  ]);
}

function withheldInline(context: DossierContext, reason: WithholdingReason): Inline {
  return { kind: 'withheld', label: label(context, 'withholding-reason', reason) };
}

/** Ids of blocks that others link to. */
export const anchors = {
  summary: 'summary',
  people: 'people',
  chronology: 'chronology',
  incidents: 'incidents',
  actors: 'actors',
  family: 'family',
  stateLink: 'state-link',
  withheld: 'withheld',
  declaration: 'declaration',
  verification: 'verification',
  incident: (reference: string) => `incident-${reference}`,
  paragraph: (number: number) => `paragraph-${String(number)}`,
} as const satisfies Readonly<Record<SectionName, string>> & Readonly<Record<string, unknown>>;

/** Number and title of a section, as its heading and every reference to it print it. */
export function sectionTitle({ t }: DossierContext, section: SectionName): string {
  return `${String(sectionNumber(section))} ${t(`${section}.title`)}`;
}

export function sectionReference(context: DossierContext, section: SectionName): Inline {
  return { kind: 'reference', target: anchors[section], text: sectionTitle(context, section) };
}

export function incidentReference({ paragraphs, t }: DossierContext, incident: ProjectedIncident): Inline {
  const first = paragraphs.get(incident)?.[0];
  return first === undefined
    ? { kind: 'reference', target: anchors.incident(incident.reference), text: incident.reference }
    : {
        kind: 'reference',
        target: anchors.paragraph(first.number),
        text: t('chronology.paragraph', { number: first.number }),
      };
}
