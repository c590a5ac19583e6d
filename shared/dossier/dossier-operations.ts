import { z } from 'zod';
import { caseId, fileTicket, incidentId, itemId, personId } from '../ids/ids.ts';
import { command, job, query } from '../ipc/define.ts';
import { dossierLanguages } from '../i18n/dossier-language.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { incidentFields } from '../incidents/incident.ts';
import { recordNouns } from '../records/record.ts';
import { foundWhy } from '../search/search-operations.ts';
import { vocabularyCode } from '../vocabularies/vocabulary-index.ts';
import { nameAnswer, namePlace } from './name-answer.ts';
import { optionalParts } from './dossier-parts.ts';
import { recipientKinds } from './recipient-kind.ts';
import { block, dossierDocument } from './document-model.ts';
import { papers } from './paper.ts';

/** How a person appears in one dossier. Who is not named in the request is withheld. */
export const identityMode = z.enum(['named', 'pseudonym', 'withheld']);
export type IdentityMode = z.infer<typeof identityMode>;

/** Of whom a dossier is for, and of who prepared it. */
export const MAX_PARTY_CHARACTERS = 200;
/** They stand on the cover. */
export const MAX_ASKS = 3;
export const MAX_ASK_CHARACTERS = 300;
export const MAX_DOSSIER_LIMITS_CHARACTERS = 5000;

/** Of one word in all texts of a large case. */
export const MAX_ANSWERED_PLACES = 20_000;

/** Not filled in yet: the preview still draws, a finding says what is missing. */
const notYet = z.literal('');

/** Why something is left out; null until somebody says so, and then printed as not stated. */
const leftOutReason = vocabularyCode('withholding-reason').nullable();

export const dossierRequest = z.strictObject({
  caseId,
  template: z.literal('generic'),
  language: z.enum(dossierLanguages),
  /** Null until somebody says so. */
  recipientKind: z.enum(recipientKinds).nullable().default(null),
  recipient: cleanLine({ max: MAX_PARTY_CHARACTERS }).or(notYet),
  /** What is asked of the recipient, a line each on the cover. */
  asks: z.array(cleanLine({ max: MAX_ASK_CHARACTERS })).max(MAX_ASKS),
  preparedBy: cleanLine({ max: MAX_PARTY_CHARACTERS }).or(notYet),
  limits: cleanText({ max: MAX_DOSSIER_LIMITS_CHARACTERS }).or(notYet),
  /** Left out: withheld. A protected identity is never named, whatever is asked. */
  people: z
    .array(
      z.strictObject({
        personId,
        mode: identityMode,
        reason: leftOutReason,
        /** The form of the name that heads what is printed; left out: the one that is proposed. */
        nameId: itemId.optional(),
      }),
    )
    .max(500),
  /** Left out of this dossier, which says that there are such and why, and describes none. */
  leftOutIncidents: z.array(z.strictObject({ incidentId, reason: leftOutReason })).max(10_000),
  /** Parts left out of this dossier: it names them as left out. */
  leftOutSections: z
    .array(z.strictObject({ part: z.enum(optionalParts), reason: leftOutReason }))
    .max(optionalParts.length)
    .default([]),
  /** Whether it is told how many people and incidents are left out: that alone may say something of them. */
  areCountsShown: z.boolean().default(false),
  /** Whether the level of risk of the case is printed: it is an assessment for those who work on it. */
  isRiskShown: z.boolean().default(false),
  paper: z.enum(papers).default('a4'),
});
export type DossierRequest = z.infer<typeof dossierRequest>;

export const withheldItem = z.object({
  what: z.enum(['person', 'incident', 'field', 'section']),
  /** Null where nobody has said why. */
  reason: vocabularyCode('withholding-reason').nullable(),
  /** Null unless numbers are told. */
  count: z.int().nullable(),
  /** Codes in place of names, where it is of those. */
  codes: z.array(z.string()),
  /** Of a part that is left out. */
  part: z.enum(optionalParts).nullable(),
});
export type WithheldItem = z.infer<typeof withheldItem>;

/** What a finding leads to: a record, or what is asked for here. */
const findingNoun = z.enum([...recordNouns, 'request']);

/** Why words are asked about, from the surest on; see `NameMatch` and `NearMatch`. */
export const nearReasons = [
  'exact',
  'derived',
  'known',
  'sound',
  'slip',
  'initials',
  'masked',
  'address',
  'handle',
  'inside',
  'shared',
  'another-case',
  'codeword',
  'contact',
  'repeated',
] as const;

/** Who words may mean; text of the vault. */
export const nameCandidate = z.object({
  personId,
  /** The recorded form that the words are like. */
  name: z.string(),
  why: foundWhy.nullable(),
  /** Not named in this dossier, but of this case: the words can be replaced by the code. */
  isReplaceable: z.boolean(),
});
export type NameCandidate = z.infer<typeof nameCandidate>;

/** Candidates that stand with a finding; it is there whoever is meant. */
export const MAX_CANDIDATES = 8;

/** Words that may name somebody, as they were written, and all places where they stand. */
export const nearWords = z.object({
  words: z.string(),
  reason: z.enum(nearReasons),
  /** The likeliest first. */
  candidates: z.array(nameCandidate),
  moreCandidates: z.int(),
  places: z.array(
    z.object({
      noun: findingNoun,
      recordId: z.string().nullable(),
      field: z.string(),
      place: namePlace,
    }),
  ),
  /** A mark can be printed instead; not of what only the finished pages repeat. */
  canLeaveOut: z.boolean(),
  /** Like one of very many names, and nothing else points to it: asked about all at once. */
  isFaint: z.boolean(),
});
export type NearWords = z.infer<typeof nearWords>;

/** A thing to mend or to decide before the dossier is good; `blocks` stops the export. */
export const dossierFinding = z.object({
  code: z.enum([
    'no-recipient',
    'no-ask',
    'no-prepared-by',
    'no-summary',
    'no-translation',
    'no-incident',
    'no-person',
    'person-undecided',
    'no-reason',
    'near-match',
    'faint-match',
    'missing-glyph',
    'incident-without-date',
    'incident-without-basis',
    'not-answered',
  ]),
  blocks: z.boolean(),
  /** The record to open, if there is one. */
  noun: findingNoun,
  recordId: z.string().nullable(),
  /** Shown beside the finding; text of the vault, never logged. */
  detail: z.string(),
  /** Of what nobody has answered yet, or is not translated: the fields of the record; of a request, its parts. */
  fields: z.array(z.string()).optional(),
  /** Of words that may name somebody, each word once. */
  near: nearWords.optional(),
  /** Of characters that no font has: what is printed instead of each, in one field, named as in `ProjectedText`. */
  printed: z
    .object({
      field: z.string(),
      characters: z.array(z.object({ character: z.string(), drawn: z.string() })),
    })
    .optional(),
});
export type DossierFinding = z.infer<typeof dossierFinding>;

export const dossierOperations = {
  /** The document as it would be printed, and what stands in the way of it. */
  prepare: query({
    input: dossierRequest,
    output: z.object({
      document: dossierDocument,
      withheld: z.array(withheldItem),
      findings: z.array(dossierFinding),
      /** Words of this dossier that have been answered, with the answer. */
      answered: z.array(z.object({ words: z.string(), answer: nameAnswer, places: z.array(namePlace) })),
      /** All of the case, by number; with the label that each bears in this dossier, where it is in it. */
      incidents: z.array(
        z.object({
          incidentId,
          /** Within the case: `IN-07`. */
          reference: z.string(),
          title: z.string(),
          label: z.string().nullable(),
        }),
      ),
      /** That the next file for this holder bears; 1 for one who has been given none of this case. */
      version: z.int().positive(),
      /** Who has been given dossiers of this case, and which version last. */
      holders: z.array(z.object({ holder: z.string(), version: z.int().positive() })),
    }),
    errors: ['record/not-found', 'record/altered', 'vault/audit-broken'],
    leastRole: 'reviewer',
  }),
  /** Keeps, and signs, what somebody says of words that may name somebody, at all places that were named. */
  answerNames: command({
    input: z.strictObject({
      caseId,
      places: z.array(namePlace).min(1).max(MAX_ANSWERED_PLACES),
      answer: nameAnswer,
    }),
    output: z.null(),
    errors: ['record/not-found'],
    leastRole: 'caseworker',
  }),
  /** One incident as a dossier would print it, saved or not, with everybody under a code. */
  printIncident: query({
    input: z.strictObject({ caseId, fields: incidentFields, language: z.enum(dossierLanguages) }),
    output: z.object({ blocks: z.array(block) }),
    errors: ['record/not-found', 'record/altered', 'vault/audit-broken'],
    leastRole: 'read-only',
  }),
  /** Writes the PDF, reads it back, searches it for every withheld value, then gives it its name. */
  export: job({
    input: z.strictObject({ request: dossierRequest, target: fileTicket }),
    output: z.object({
      pages: z.int(),
      bytes: z.int(),
      sha256: z.string(),
      scannedValues: z.int(),
      version: z.int().positive(),
    }),
    progress: z.object({
      phase: z.enum(['layout', 'reading-back', 'saving']),
      done: z.int(),
      total: z.int(),
    }),
    errors: [
      'record/not-found',
      'record/altered',
      'vault/audit-broken',
      'dossier/not-drawn',
      'dossier/leak-found',
      'dossier/nothing-to-print',
      'dossier/undecided',
      'file/not-writable',
      'file/name-too-long',
      'file/disk-full',
      'file/already-exists',
    ],
    files: ['target'],
    leastRole: 'caseworker',
  }),
} as const;
