import { z } from 'zod';
import { actVocabulary } from './act-vocabulary.ts';
import { calendarVocabulary } from './calendar-vocabulary.ts';
import { casePersonRoleVocabulary } from './case-person-role-vocabulary.ts';
import { caseStatusVocabulary } from './case-status-vocabulary.ts';
import { channelVocabulary } from './channel-vocabulary.ts';
import { closingReasonVocabulary } from './closing-reason-vocabulary.ts';
import { confidenceVocabulary } from './confidence-vocabulary.ts';
import { demandVocabulary } from './demand-vocabulary.ts';
import { familyPressureVocabulary } from './family-pressure-vocabulary.ts';
import { genderVocabulary } from './gender-vocabulary.ts';
import { involvementVocabulary } from './involvement-vocabulary.ts';
import { locationPrecisionVocabulary } from './location-precision-vocabulary.ts';
import { nameRoleVocabulary } from './name-role-vocabulary.ts';
import { perpetratorTypeVocabulary } from './perpetrator-type-vocabulary.ts';
import { placeTypeVocabulary } from './place-type-vocabulary.ts';
import { priorityVocabulary } from './priority-vocabulary.ts';
import { relationshipVocabulary } from './relationship-vocabulary.ts';
import { riskLevelVocabulary } from './risk-level-vocabulary.ts';
import { romanisationSchemeVocabulary } from './romanisation-scheme-vocabulary.ts';
import { stateLinkVocabulary } from './state-link-vocabulary.ts';
import { threatVocabulary } from './threat-vocabulary.ts';
import { translationKindVocabulary } from './translation-kind-vocabulary.ts';
import { venueFrontVocabulary } from './venue-front-vocabulary.ts';
import { venueLinkVocabulary } from './venue-link-vocabulary.ts';
import { withholdingReasonVocabulary } from './withholding-reason-vocabulary.ts';
import type { UiLanguage } from '../i18n/ui-language.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** Every controlled list, by its id. */
export const vocabularies = {
  act: actVocabulary,
  channel: channelVocabulary,
  demand: demandVocabulary,
  threat: threatVocabulary,
  'family-pressure': familyPressureVocabulary,
  'perpetrator-type': perpetratorTypeVocabulary,
  involvement: involvementVocabulary,
  'state-link': stateLinkVocabulary,
  confidence: confidenceVocabulary,
  relationship: relationshipVocabulary,
  'case-person-role': casePersonRoleVocabulary,
  gender: genderVocabulary,
  'name-role': nameRoleVocabulary,
  'romanisation-scheme': romanisationSchemeVocabulary,
  'location-precision': locationPrecisionVocabulary,
  'place-type': placeTypeVocabulary,
  'venue-front': venueFrontVocabulary,
  'venue-link': venueLinkVocabulary,
  'translation-kind': translationKindVocabulary,
  calendar: calendarVocabulary,
  'case-status': caseStatusVocabulary,
  'closing-reason': closingReasonVocabulary,
  'risk-level': riskLevelVocabulary,
  priority: priorityVocabulary,
  'withholding-reason': withholdingReasonVocabulary,
} as const satisfies Readonly<Record<string, Vocabulary>>;

export type VocabularyId = keyof typeof vocabularies;

/** The codes of a vocabulary: `CodeOf<'threat'>`. */
export type CodeOf<Id extends VocabularyId> = (typeof vocabularies)[Id]['terms'][number]['code'];

const lists: Readonly<Record<VocabularyId, Vocabulary>> = vocabularies;

const termsByCode = new Map<VocabularyId, ReadonlyMap<string, Term>>(
  vocabularyIds().map((id) => [id, new Map(lists[id].terms.map((term) => [term.code, term]))]),
);

/**
 * A code of the vocabulary; any other text is refused with `vocabulary/unknown-code`. A retired term
 * stays valid, since records that hold it must stay so.
 */
export function vocabularyCode<Id extends VocabularyId>(id: Id): z.ZodType<CodeOf<Id>, string> {
  const code = z
    .string()
    .max(64)
    .refine((code) => findTerm(id, code) !== undefined, { params: { code: 'vocabulary/unknown-code' } });
  // What the check lets through are the codes.
  return code as z.ZodType as z.ZodType<CodeOf<Id>, string>;
}

/** The same as plain text, for a filter: it was chosen from a list and goes into a query. */
export function filterCode(id: VocabularyId): z.ZodType<string, string> {
  return vocabularyCode(id);
}

/** Those of some texts that are codes of the vocabulary. */
export function codesOf<Id extends VocabularyId>(id: Id, texts: readonly string[]): CodeOf<Id>[] {
  return texts.filter((text): text is CodeOf<Id> => findTerm(id, text) !== undefined);
}

export function findTerm(id: VocabularyId, code: string): Term | undefined {
  return termsByCode.get(id)?.get(code);
}

/** What a person reads for a code. A code that no version of the vocabulary has is shown as it is. */
export function termLabel(id: VocabularyId, code: string, language: UiLanguage): string {
  return findTerm(id, code)?.label[language] ?? code;
}

export function vocabularyIds(): VocabularyId[] {
  return Object.keys(vocabularies) as VocabularyId[];
}
