import type { CodeOf } from '../../vocabularies/vocabulary-index.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { IncidentSource } from '../../incidents/incident.ts';
import type { OptionalPart } from '../dossier-parts.ts';
import type { Answer } from '../../text/answer.ts';
import type { Standing } from './standing.ts';

export type WithholdingReason = CodeOf<'withholding-reason'>;

/** A stretch of text in which every name of somebody not named is already replaced. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'person'; readonly token: string }
  | { readonly kind: 'withheld'; readonly reason: WithholdingReason | null };

export interface ProjectedText {
  readonly parts: readonly TextPart[];
  readonly lang: string | null;
  /** Where it stands in the case, e.g. `IN-03, narrative`: names the place of a missing glyph. */
  readonly field: string;
}

/** A text with the one translation of it that is printed, if any. */
export interface ProjectedAccount extends ProjectedText {
  readonly translation: {
    readonly text: ProjectedText;
    readonly kind: CodeOf<'translation-kind'> | null;
  } | null;
}

/** A term, and what "other" is in words. */
export interface ProjectedCoded<Code extends string = string> {
  readonly code: Code;
  readonly words: ProjectedText | null;
}

export type ProjectedParticipant =
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly lang: string | null;
      /** Position among those shown: tells two of one name apart, and is not printed. */
      readonly position: number;
    }
  | { readonly kind: 'pseudonym'; readonly token: string }
  | { readonly kind: 'withheld'; readonly reason: WithholdingReason | null }
  | { readonly kind: 'described'; readonly text: ProjectedText };

export interface ProjectedName {
  readonly text: string;
  readonly lang: string | null;
  readonly role: string | null;
  readonly inDocument: ProjectedText | null;
}

/** What a recipient learns of somebody shown by name, and of nobody else. */
export interface PersonDetails {
  readonly names: readonly ProjectedName[];
  readonly gender: Answer<ProjectedCoded>;
  readonly birth: Answer<ProjectedDate>;
  readonly nationalities: Answer<readonly string[]>;
  readonly occupation: Answer<ProjectedAccount>;
  readonly languages: Answer<readonly string[]>;
  readonly interpreterNeeded: Answer<boolean>;
}

export interface ProjectedPerson {
  readonly shownAs: Extract<ProjectedParticipant, { kind: 'named' | 'pseudonym' }>;
  readonly roles: readonly CodeOf<'case-person-role'>[];
  /** To others who are shown: a relation would describe whoever is not. */
  readonly relations: readonly ProjectedRelation[];
  readonly isUsedAsLeverage: Answer<boolean>;
  /** Null for a pseudonym. */
  readonly details: PersonDetails | null;
}

/** What the one is to the other or, where no word says so, what the other is to the one. */
export interface ProjectedRelation {
  readonly other: ProjectedParticipant;
  readonly kind: ProjectedCoded;
  readonly isOfThis: boolean;
}

export interface ProjectedPlace {
  readonly name: ProjectedText | null;
  readonly country: Answer<string>;
  readonly precision: string | null;
  readonly type: ProjectedCoded | null;
  readonly venueFront: ProjectedCoded | null;
  readonly venueLink: string | null;
}

export interface ProjectedDate {
  readonly date: Omit<UncertainDate, 'verbatim' | 'calendar'>;
  readonly asTold: ProjectedText | null;
  readonly calendar: ProjectedCoded | null;
}

/** All of several, these of them, or null where nobody has said so and where there is only one. */
export type ProjectedNamed<Shown> = 'all' | readonly Shown[] | null;

export interface ProjectedInvolvement {
  readonly standing: Standing;
  readonly actor: ProjectedParticipant;
  readonly perpetratorType: ProjectedCoded<CodeOf<'perpetrator-type'>> | null;
  readonly role: ProjectedCoded<CodeOf<'involvement'>> | null;
  readonly titleAsStated: Answer<ProjectedText>;
  readonly basis: readonly CodeOf<'state-link'>[];
  readonly confidence: CodeOf<'confidence'> | null;
  /** In which acts. */
  readonly acts: ProjectedNamed<ProjectedCoded>;
}

export interface ProjectedAct extends ProjectedCoded {
  readonly note: ProjectedText | null;
  /** Against whom of the victims. */
  readonly against: ProjectedNamed<ProjectedParticipant>;
}

export interface ProjectedDemand extends ProjectedCoded<CodeOf<'demand'>> {
  readonly isExplicit: Answer<boolean>;
  readonly deadline: Answer<ProjectedDate>;
  readonly consequence: Answer<CodeOf<'threat'>>;
}

export interface ProjectedIncident {
  /** The label by which its holder knows it: `IN-3`. */
  readonly reference: string;
  readonly title: ProjectedAccount;
  readonly when: ProjectedDate;
  readonly places: Answer<readonly ProjectedPlace[]>;
  readonly acts: Answer<readonly ProjectedAct[]>;
  readonly channels: Answer<readonly ProjectedCoded[]>;
  readonly demands: Answer<readonly ProjectedDemand[]>;
  readonly threats: Answer<readonly string[]>;
  readonly exactWords: readonly {
    readonly text: ProjectedAccount;
    readonly speaker: Answer<ProjectedParticipant>;
  }[];
  readonly narrative: ProjectedAccount | null;
  readonly victims: Answer<readonly ProjectedParticipant[]>;
  readonly involvements: Answer<readonly ProjectedInvolvement[]>;
  readonly familyPressure: Answer<
    readonly (ProjectedCoded & {
      readonly relative: Answer<ProjectedParticipant>;
      readonly note: ProjectedText | null;
    })[]
  >;
  readonly sources: readonly {
    readonly kind: IncidentSource['kind'];
    readonly description: ProjectedText;
    readonly date: Answer<ProjectedDate>;
  }[];
}

/** Something withheld of one kind, for one reason. */
export interface WithheldKind {
  /** Null where nobody has said why. */
  readonly reason: WithholdingReason | null;
  /** Null unless the request asks that numbers be told: they say how much there is. */
  readonly count: number | null;
}

/** By kind and reason: what was withheld is not described. */
export interface WithheldKinds {
  readonly pseudonyms: readonly { readonly token: string; readonly reason: WithholdingReason | null }[];
  readonly people: readonly WithheldKind[];
  readonly incidents: readonly WithheldKind[];
  readonly sections: readonly { readonly part: OptionalPart; readonly reason: WithholdingReason | null }[];
  /** Places in shown text where a name was replaced. */
  readonly replacedNames: number;
}

/**
 * Exactly what one recipient may get, and nothing from which more could be found. Whatever builds,
 * previews or prints a dossier sees this and no record of the vault (security.md §5).
 */
export interface ProjectedDossier {
  readonly reference: string;
  readonly isTraining: boolean;
  /** Null unless it is asked for. */
  readonly risk: CodeOf<'risk-level'> | null;
  readonly stateOfOrigin: Answer<string>;
  readonly hostStates: Answer<readonly string[]>;
  readonly summary: ProjectedAccount | null;
  readonly objective: Answer<ProjectedAccount>;
  readonly people: readonly ProjectedPerson[];
  /** In order of time; unknown dates last. */
  readonly incidents: readonly ProjectedIncident[];
  readonly withheld: WithheldKinds;
  /** What the caseworker wrote for this dossier; names are replaced in it as in the case. */
  readonly recipient: ProjectedText;
  readonly asks: readonly ProjectedText[];
  readonly preparedBy: ProjectedText;
  readonly limits: ProjectedText;
}
