import { formatUncertainDate } from '../../dates/format-uncertain-date.ts';
import type { Absence, Answer } from '../../text/answer.ts';
import type { VocabularyId } from '../../vocabularies/vocabulary-index.ts';
import type { Inline } from '../document-model.ts';
import {
  joinInlines,
  joinWords,
  label,
  languageName,
  originalLead,
  plain,
  readInlines,
  textInlines,
  withheldInline,
  type DossierContext,
} from './dossier-context.ts';
import type {
  ProjectedAccount,
  ProjectedCoded,
  ProjectedDate,
  ProjectedNamed,
  ProjectedParticipant,
} from '../projection/projected-dossier.ts';

export interface Fact {
  readonly label: string;
  readonly value: Inline[];
}

/** Without those of which nobody has said anything: a label with nothing beside it would read as "none". */
export function filledFacts(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value.length > 0);
}

/** What there is of several values, parted. */
export function joinFilled(parts: readonly Inline[][], separator: string): Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part]));
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

/** A date in words, then the words as told and the calendar by which they were told. */
export function dateInlines(context: DossierContext, { date, asTold, calendar }: ProjectedDate): Inline[] {
  const { t } = context;
  const told =
    asTold === null ? [] : [plain(t('chronology.asTold')), ...textInlines(context, asTold), plain('”')];
  const remark = joinFilled(
    [told, calendar === null ? [] : codedInlines(context, 'calendar', calendar)],
    t('listSeparator'),
  );
  return [
    plain(formatUncertainDate(date, context.language)),
    ...(remark.length === 0 ? [] : [plain(t('bracketOpen')), ...remark, plain(t('bracketClose'))]),
  ];
}

/** The day alone, without time and words as told. */
export function dateWords(context: DossierContext, { date }: ProjectedDate): string {
  const { timeLocal: _time, timeZone: _zone, ...day } = date;
  return formatUncertainDate(day, context.language);
}

/** A short account in a row of facts: the translation, then the words it is one of. */
export function accountInlines(context: DossierContext, account: ProjectedAccount): Inline[] {
  if (account.translation === null) return textInlines(context, account);
  return [
    ...readInlines(context, account),
    plain(` · ${originalLead(context, account)}`),
    ...textInlines(context, account),
  ];
}

/** A known value, or in words why there is none; nothing while nobody has answered. */
export function answerInlines<Value>(
  context: DossierContext,
  answer: Answer<Value>,
  inlinesOf: (value: Value) => Inline[],
): Inline[] {
  if (answer.state === 'known') return inlinesOf(answer.value);
  return answer.state === 'not_answered' ? [] : [plain(absentWords(context, answer.state))];
}

export function absentWords({ t }: DossierContext, state: Absence): string {
  return t(`absent.${state}`);
}

/** Words before an answer, where there is any. */
export function leadIn(words: string, answer: Inline[]): Inline[] {
  return answer.length === 0 ? [] : [plain(words), ...answer];
}

/** A term, and what "other" is in words. */
export function codedInlines(
  context: DossierContext,
  vocabulary: VocabularyId,
  { code, words }: ProjectedCoded,
): Inline[] {
  const name = plain(label(context, vocabulary, code));
  return words === null ? [name] : [name, plain(context.t('colon')), ...textInlines(context, words)];
}

export function codedList(
  context: DossierContext,
  vocabulary: VocabularyId,
  answer: Answer<readonly ProjectedCoded[]>,
): Inline[] {
  return answerInlines(context, answer, (list) =>
    joinInlines(
      context,
      list.map((each) => codedInlines(context, vocabulary, each)),
    ),
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

/** A term that somebody chose; nothing where nobody has. */
export function codedOrNothing(
  context: DossierContext,
  vocabulary: VocabularyId,
  value: ProjectedCoded | null,
): Inline[] {
  return value === null ? [] : codedInlines(context, vocabulary, value);
}

/** Which of several are meant, or that all of them are; nothing where nobody has said so. */
export function namedInlines<Shown>(
  context: DossierContext,
  named: ProjectedNamed<Shown>,
  inlinesOf: (shown: Shown) => Inline[],
): Inline[] {
  if (named === null) return [];
  return named === 'all'
    ? [plain(context.t('incidents.allOfThem'))]
    : joinInlines(context, named.map(inlinesOf));
}
