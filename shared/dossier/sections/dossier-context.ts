import { createTranslator } from '../../i18n/create-translator.ts';
import { countryName as nameOfCountry, languageName as nameOfLanguage } from '../../i18n/display-names.ts';
import type { DossierLanguage } from '../../i18n/dossier-language.ts';
import { findTerm, termLabel, type VocabularyId } from '../../vocabularies/vocabulary-index.ts';
import type { Inline } from '../document-model.ts';
import { sectionNumber, type DossierPart, type SectionName } from '../dossier-parts.ts';
import { narrativeParagraphs, type NarrativeParagraph } from './narrative-paragraphs.ts';
import { printedParts } from './printed-parts.ts';
import type {
  ProjectedAccount,
  ProjectedDossier,
  ProjectedIncident,
  ProjectedText,
  WithholdingReason,
} from '../projection/projected-dossier.ts';

/** What every section of a dossier is made from: the projection, and words for what is in it. */
export interface DossierContext {
  readonly dossier: ProjectedDossier;
  readonly language: DossierLanguage;
  readonly createdAt: string;
  /** 1 for the first dossier that left the vault for this case. */
  readonly version: number;
  readonly t: ReturnType<typeof dossierTranslator>;
  /** Without what the request leaves out and what nobody has said anything for. */
  readonly printed: ReadonlySet<DossierPart>;
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
    printed: printedParts(dossier),
    paragraphs: narrativeParagraphs(dossier.incidents),
  };
}

/** Texts without values are looked up once: a dossier of a thousand incidents asks for the same ones many thousand times. */
function dossierTranslator(language: DossierLanguage) {
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
  return text.parts.map((part, index) => {
    if (part.kind === 'person') return plain(apart(text.parts, index, part.token));
    if (part.kind === 'withheld') return withheldInline(context, part.reason);
    return {
      kind: 'text',
      text: part.text.replaceAll('\n', ' '),
      field: text.field,
      ...(text.lang === null ? {} : { lang: text.lang }),
    };
  });
}

/** The translation where there is one, for a line that has room for one of the two; what it was told in stands elsewhere. */
export function readInlines(context: DossierContext, account: ProjectedAccount): Inline[] {
  return textInlines(context, account.translation?.text ?? account);
}

/** What a translation is one of, with the language, and what kind it is unless it is a working one, as the declaration says. */
export function originalLead(context: DossierContext, { lang, translation }: ProjectedAccount): string {
  const { t } = context;
  const language = lang === null ? '' : languageName(context, lang);
  const kind = translation?.kind ?? null;
  if (kind === 'working') return t('original.working', { language });
  return kind === null
    ? t('original.open', { language })
    : t('original.ofKind', { language, kind: label(context, 'translation-kind', kind) });
}

/** A code stands apart from letters, digits and other codes: "R-01 13日", not "R-0113日". */
function apart(parts: ProjectedText['parts'], index: number, token: string): string {
  const [before, after] = [parts[index - 1], parts[index + 1]];
  const isGluedBefore =
    before?.kind === 'person' || (before?.kind === 'text' && /[\p{L}\p{N}]$/u.test(before.text));
  const isGluedAfter = after?.kind === 'text' && /^[\p{L}\p{N}]/u.test(after.text);
  return `${isGluedBefore ? ' ' : ''}${token}${isGluedAfter ? ' ' : ''}`;
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

export function withheldInline(context: DossierContext, reason: WithholdingReason | null): Inline {
  return {
    kind: 'withheld',
    label: reason === null ? context.t('withheld.unexplained') : label(context, 'withholding-reason', reason),
  };
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
export function sectionTitle({ t, printed }: DossierContext, section: SectionName): string {
  return `${String(sectionNumber(section, printed))} ${t(`${section}.title`)}`;
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

/** Few are named; of many the first, the last and how many: a line stays a line at any number of incidents. */
const MAX_REFERENCES = 4;

/** `incidents` in order of time, each once. */
export function incidentReferences(
  context: DossierContext,
  incidents: readonly ProjectedIncident[],
): Inline[] {
  const [first, last] = [incidents[0], incidents.at(-1)];
  if (incidents.length <= MAX_REFERENCES || first === undefined || last === undefined) {
    return joinInlines(
      context,
      incidents.map((incident) => [incidentReference(context, incident)]),
    );
  }
  return [
    plain(context.t('manyIncidents', { count: incidents.length })),
    incidentReference(context, first),
    plain(context.t('toLast')),
    incidentReference(context, last),
  ];
}
