import type { caseOperations } from '#shared/cases/case-operations.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { exactLetters } from '#shared/names/alphabet-sounds.ts';
import { isGivenName, isOrdinary, isProperName } from '#shared/names/lexicon.ts';
import { CODEWORDS } from '#shared/names/tables/codewords.ts';
import type { Random } from '#core/crypto/random.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { similarPeople } from '#core/people/similar-people.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { listCodewords } from './case-repository.ts';

type Advice = OutputOf<typeof caseOperations.codewordAdvice>;

const PROPOSED = 5;
/** Drawn at most to find so many that no case has. */
const MAX_DRAWS = 200;

interface Given {
  readonly typed: string;
  readonly language: UiLanguage;
  readonly except?: CaseId | undefined;
}

/** Codewords that are in no report, no name and no use; and what speaks against the one that was typed. */
export function codewordAdvice(db: ReadDb, random: Random, { typed, language, except }: Given): Advice {
  const used = new Set(listCodewords(db, except).map(foldText));
  return {
    proposals: propose(CODEWORDS[language].split(' '), used, random),
    warnings: warningsOf(db, typed, used),
  };
}

function warningsOf(db: ReadDb, typed: string, used: ReadonlySet<string>): Advice['warnings'] {
  if (typed.trim() === '') return [];
  const words = typed.split(/[\s\-_]+/u).map(exactLetters);
  const isCommon = words.every((word) => isOrdinary(word) || isProperName(word));
  const isName = words.some(isGivenName) || similarPeople(db, { names: [typed.slice(0, 100)] }).length > 0;
  return [
    ...(isCommon ? (['ordinary'] as const) : []),
    ...(isName ? (['name'] as const) : []),
    ...(used.has(foldText(typed)) ? (['taken'] as const) : []),
  ];
}

function propose(words: readonly string[], used: ReadonlySet<string>, random: Random): string[] {
  const proposals = new Set<string>();
  for (let draw = 0; draw < MAX_DRAWS && proposals.size < PROPOSED; draw += 1) {
    const word = words[drawBelow(words.length, random)];
    if (word !== undefined && !used.has(word)) proposals.add(word.slice(0, 1).toUpperCase() + word.slice(1));
  }
  return [...proposals];
}

function drawBelow(limit: number, random: Random): number {
  const { buffer } = random.bytes(4);
  return new DataView(buffer).getUint32(0) % limit;
}
