/**
 * Grammatical endings that may hang on a name in languages that build words by adding to them. They go
 * with the name when it is replaced: which ending fits (-gha or -ge, -a or -ya) tells the sounds of the name.
 */
const AFFECTION = '(?:jan|xan|khan|gul|ay|aka|acha|axun|akhun|haji|hajim|qari|beg|bek)?';
const PLURAL = '(?:lar|ler)?';
const POSSESSIVE = '(?:imiz|ingiz|umiz|ungiz|miz|ngiz|im|ing|um|ung|si|i|u)?';
const UYGHUR_CASE =
  '(?:ning|ni|gha|ghe|ge|ga|qa|ke|da|de|ta|te|din|tin|diki|tiki|dek|tek|che|ghiche|giche|qiche|kiche)?';
const TURKISH_CASE =
  '(?:in|un|nin|nun|yi|yu|ye|ya|e|a|den|dan|ten|tan|le|la|yle|yla|nda|nde|ndan|nden|na|ne)?';
const UYGHUR_PARTICLE = '(?:ghu|mu|la|chu|dur|du|ken|mish)?';
const ENGLISH = '(?:s|es)';

const LATIN = new RegExp(
  `^(?:${AFFECTION}${PLURAL}${POSSESSIVE}(?:${UYGHUR_CASE}|${TURKISH_CASE})${UYGHUR_PARTICLE}|${ENGLISH})$`,
  'u',
);

const CYRILLIC = new RegExp(
  '^(?:жан|бек|бай|гуль|гул)?(?:лар|лер|дар|дер|тар|тер)?' +
    '(?:а|у|ом|ем|е|ы|и|ой|ою|ей|я|ю|ым|ых|ова|ову|овым|овой|' +
    'ның|нін|нің|нин|дың|дін|дің|тың|тің|тын|ға|га|ге|қа|ка|ке|ны|ні|ни|ды|ді|ди|ты|ті|ти|' +
    'да|де|та|те|дан|ден|тан|тен|нан|нен|мен|бен|пен)?$',
  'u',
);

/** Particles that melt into the last syllable: genitive, agent, terminative, sentence end. */
const TIBETAN = /^(?:འི|འིས|འམ|འང|འོ|ས|ར)?$/u;

/** Whether what follows a name inside the same word can be an ending. */
export function isNameEnding(rest: string): boolean {
  if (rest === '') return true;
  if (/^\p{Script=Latin}/u.test(rest)) return LATIN.test(rest);
  if (/^\p{Script=Cyrillic}/u.test(rest)) return CYRILLIC.test(rest);
  return /^\p{Script=Tibetan}/u.test(rest) && TIBETAN.test(rest);
}
