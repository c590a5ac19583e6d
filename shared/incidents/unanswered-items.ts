import type { Account } from '../accounts/account.ts';
import { UNKNOWN_DATE, type UncertainDate } from '../dates/uncertain-date.ts';
import { knownItems, knownValue, notAnswered, type Answer } from '../text/answer.ts';
import type { IncidentFields } from './incident.ts';

/**
 * How many questions within the items of an incident nobody has answered yet: what an act was done against, as what
 * somebody acted, how exact a place is. With one victim, or one act, there is nothing to choose.
 */
export function countUnansweredItems(fields: IncidentFields): number {
  const victims = knownItems(fields.victims);
  const acts = knownItems(fields.acts);
  const questions = [
    ...acts.map((act) => victims.length > 1 && act.victims === null),
    ...knownItems(fields.places).flatMap(({ country, precision, venueFront, venueLink }) => [
      isOpen(country),
      precision === null,
      venueFront !== null && venueLink === null,
    ]),
    ...knownItems(fields.demands).flatMap(({ isExplicit, deadline, consequence }) => [
      isOpen(isExplicit),
      isOpen(deadline),
      isOpen(consequence),
      isDateOpen(knownValue(deadline)),
    ]),
    ...knownItems(fields.involvements).flatMap(
      ({ perpetratorType, role, titleAsStated, confidence, ...each }) => [
        perpetratorType === null,
        role === null,
        isOpen(titleAsStated),
        confidence === null,
        acts.length > 1 && each.acts === null,
      ],
    ),
    ...knownItems(fields.familyPressure).map(({ relative }) => isOpen(relative)),
    ...fields.exactWords.flatMap((words) => [isOpen(words.speaker), ...ofAccount(words)]),
    ...fields.sources.flatMap(({ kind, date }) => [
      kind === null,
      isOpen(date),
      isDateOpen(knownValue(date)),
    ]),
    ...ofAccount(fields.title),
    ...ofAccount(fields.narrative),
    isDateOpen(fields.when),
  ];
  return questions.filter((isAsked) => isAsked).length;
}

function isOpen({ state }: Answer<unknown>): boolean {
  return state === notAnswered.state;
}

/** Of a date of which nothing is known, nobody can say what it rests on. */
function isDateOpen(date: UncertainDate | undefined): boolean {
  return date !== undefined && date.edtf !== UNKNOWN_DATE && date.basis === null;
}

function ofAccount(account: Pick<Account, 'translations'> | null): boolean[] {
  return (account?.translations ?? []).map(({ kind }) => kind === null);
}
