import type { TextLanguage } from '../i18n/text-language.ts';

export type Localised = Readonly<Record<TextLanguage, string>>;

/** Direct attack, co-opting other countries, mobility controls, threats from a distance (PACE Res. 2509, 2023). */
export type PaceClass = 'D' | 'C' | 'M' | 'T';

/** The nine types of transnational repression that the FBI names. */
export type FbiType =
  | 'harassment'
  | 'stalking'
  | 'computer_hacking'
  | 'physical_assault'
  | 'attempted_kidnapping'
  | 'coercing_return'
  | 'threatening_family'
  | 'freezing_assets'
  | 'online_disinformation';

/** The types in the guidance of the UK government (14 May 2025). */
export type UkType =
  | 'harassment'
  | 'online_disinformation'
  | 'surveillance'
  | 'stalking'
  | 'physical_violence'
  | 'forced_return'
  | 'assassination';

/** Where a term falls in the schemes of recipients (domain.md §4.27). */
export interface Crosswalk {
  readonly paceClass?: readonly PaceClass[];
  /** HURIDOCS micro-thesaurus 4; the nearest parent where it has no code of its own. */
  readonly esf?: string;
  readonly fbi?: FbiType;
  readonly uk?: UkType;
  /** Methods of Safeguard Defenders: 1 through family, 2 approach abroad, 3 abduction or entrapment. */
  readonly sd?: readonly (1 | 2 | 3)[];
}

export interface Term<Code extends string = string> {
  /** Never changes its meaning once released: records hold it. */
  readonly code: Code;
  readonly label: Localised;
  readonly definition: Localised;
  readonly group?: string;
  /** Where the term is attested, in the abbreviations of domain.md §4; `Casekeep` where it is ours. */
  readonly source: string;
  readonly crosswalk?: Crosswalk;
  /** Not offered for new entries. */
  readonly retired?: true;
}

export interface Vocabulary<Code extends string = string> {
  readonly id: string;
  /** One more with every change of terms. */
  readonly version: number;
  readonly groups?: readonly { readonly code: string; readonly label: Localised }[];
  /** In the order in which they are offered. */
  readonly terms: readonly Term<Code>[];
}

/** Keeps the codes of a vocabulary as a type, so that the compiler knows them; all else stays as wide as it is. */
export function vocabulary<const Code extends string>(written: Vocabulary<Code>): Vocabulary<Code> {
  return written;
}

/** The same for a part of the terms of a vocabulary. */
export function terms<const Code extends string>(written: readonly Term<Code>[]): readonly Term<Code>[] {
  return written;
}
