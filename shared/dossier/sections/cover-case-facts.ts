import { dateBounds } from '../../dates/date-bounds.ts';
import { knownItems, knownValue } from '../../text/answer.ts';
import type { CodeOf } from '../../vocabularies/vocabulary-index.ts';
import { vocabularies } from '../../vocabularies/vocabulary-index.ts';
import type { Inline } from '../document-model.ts';
import { courseOfConduct } from './course-of-conduct.ts';
import {
  countryName,
  definition,
  incidentReferences,
  joinWords,
  label,
  languageName,
  plain,
  type DossierContext,
} from './dossier-context.ts';
import { dateWords, joinFilled, originalLanguages, participantInlines, type Fact } from './dossier-values.ts';
import { deadlineInlines } from './deadlines.ts';
import { isAnsweredIn } from './printed-parts.ts';
import type { ProjectedDate, ProjectedIncident, ProjectedPerson } from '../projection/projected-dossier.ts';

/** The cover has room for those that come next; the summary has more. */
const MAX_DEADLINES = 2;
const MAX_COUNTRIES = 4;

/** What a desk asks first: whether it is theirs, whether it goes on, by when something is threatened, and how to speak. */
export function caseFacts(context: DossierContext, concerned: readonly ProjectedPerson[]): Fact[] {
  const { dossier, t } = context;
  const { deadlines } = courseOfConduct(dossier.incidents);
  return [
    { label: t('cover.jurisdiction'), value: placesOfIncidents(context) },
    { label: t('cover.period'), value: periodInlines(context) },
    {
      label: t('cover.deadlines'),
      value: isAnsweredIn(dossier.incidents, 'demands')
        ? deadlineInlines(context, deadlines, MAX_DEADLINES)
        : [],
    },
    { label: t('cover.languages'), value: languageInlines(context, concerned) },
  ];
}

/** Countries of the places of incidents, the most frequent first: what makes the recipient the right one. */
function placesOfIncidents(context: DossierContext): Inline[] {
  const { dossier, t } = context;
  const counts = new Map<string, number>();
  for (const { places } of dossier.incidents) {
    const countries = knownItems(places).flatMap(({ country }) => knownValue(country) ?? []);
    for (const country of new Set(countries)) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const most = [...counts].toSorted(([, a], [, b]) => b - a);
  const words = most
    .slice(0, MAX_COUNTRIES)
    .map(([code, count]) => t('cover.countryValue', { country: countryName(context, code), count }));
  const more = most.length - words.length;
  return [plain(joinWords(context, more === 0 ? words : [...words, t('more', { count: more })]))];
}

/** From when to when, and whether somebody said that it goes on: that nobody did does not say that it is over. */
function periodInlines(context: DossierContext): Inline[] {
  const { dossier, t } = context;
  const { first, last } = courseOfConduct(dossier.incidents);
  if (first === null || last === null) return [];
  const ongoing = dossier.incidents.filter(isOpenEnded);
  const words = (date: ProjectedDate) => dateWords(context, date);
  if (ongoing.length > 0) {
    return [
      plain(`${t('cover.since', { first: words(first) })}${t('semicolon')}${t('cover.goesOn')}`),
      ...incidentReferences(context, ongoing),
    ];
  }
  if (words(first) === words(last)) return [plain(words(first))];
  const span = t('cover.periodValue', { first: words(first), last: words(last) });
  return [plain(`${span}${t('semicolon')}${t('cover.notSaidOver')}`)];
}

/** Something that went on or was repeated, with an end that is open. */
function isOpenEnded({ when: { date } }: ProjectedIncident): boolean {
  return date.extent !== 'moment' && dateBounds(date.edtf).latest === null && date.edtf.includes('/');
}

/** Of the originals, and how to speak with the person concerned. */
function languageInlines(context: DossierContext, concerned: readonly ProjectedPerson[]): Inline[] {
  const { t } = context;
  const originals = [plain(t('cover.originals', { languages: originalLanguages(context) }))];
  return joinFilled([originals, ...spoken(context, concerned)], t('semicolon'));
}

/** Languages of the person concerned and whether an interpreter is needed, where they may be shown. */
function spoken(context: DossierContext, concerned: readonly ProjectedPerson[]): Inline[][] {
  const { t } = context;
  return concerned.flatMap(({ shownAs, details }): Inline[][] => {
    if (details === null) return [];
    const languages = knownItems(details.languages).map((tag) => languageName(context, tag));
    const isNeeded = knownValue(details.interpreterNeeded);
    const words = [
      ...(languages.length === 0 ? [] : [joinWords(context, languages)]),
      ...(isNeeded === undefined ? [] : [t(isNeeded ? 'cover.interpreter' : 'cover.noInterpreter')]),
    ];
    if (words.length === 0) return [];
    const lead = [...participantInlines(context, shownAs), plain(t('colon'))];
    return [[...lead, plain(words.join(t('listSeparator')))]];
  });
}

/** What the words for how sure the preparer is mean, as far as this dossier uses them. */
export function confidenceLegend(context: DossierContext): Inline[] {
  const { dossier, t } = context;
  const used = new Set<CodeOf<'confidence'> | null>(
    dossier.incidents.flatMap(({ involvements }) =>
      knownItems(involvements).map(({ confidence }) => confidence),
    ),
  );
  const terms = vocabularies.confidence.terms.filter(({ code }) => used.has(code));
  if (terms.length === 0) return [];
  const meanings = terms.map(
    ({ code }) =>
      `${label(context, 'confidence', code)}${t('colon')}${definition(context, 'confidence', code)}${t('sentenceEnd')}`,
  );
  return [plain(`${t('cover.confidence')}${meanings.join('')}`.trimEnd())];
}
