import { z } from 'zod';
import { papers } from './paper.ts';

/**
 * A dossier as data: typed blocks of final, translated, already redacted text. The on-screen preview
 * and the PDF both draw it, and neither can reach anything else. Plain JSON; no domain types.
 */

/** BCP 47 tag of a text, e.g. `zh-Hans`, `ug-Arab`, `bo`, `en`. */
const language = z.string().min(2).max(35);

export const inline = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    lang: language.optional(),
    weight: z.literal('bold').optional(),
    /** Where the text came from in the case, so that a missing glyph can be named: `incident IN-03, narrative`. */
    field: z.string().optional(),
  }),
  /** A fixed-width label in place of something withheld; never as wide as what it hides. */
  z.object({ kind: z.literal('withheld'), label: z.string() }),
  /** A link to a block of this document by its `id`. */
  z.object({ kind: z.literal('reference'), target: z.string(), text: z.string() }),
]);
export type Inline = z.infer<typeof inline>;

const inlines = z.array(inline);

export const block = z.discriminatedUnion('kind', [
  /** `id` is unique in the document; headings become bookmarks. Never left alone at a page end. */
  z.object({
    kind: z.literal('heading'),
    id: z.string(),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    inlines,
  }),
  /**
   * `number` prints in the margin column before the text (numbered narrative). Direction follows the first strong
   * character unless given. `leadsIn` introduces what follows and is not left behind at a page end.
   */
  z.object({
    kind: z.literal('paragraph'),
    id: z.string().optional(),
    number: z.string().optional(),
    lang: language.optional(),
    direction: z.enum(['ltr', 'rtl']).optional(),
    leadsIn: z.literal(true).optional(),
    inlines,
  }),
  /** Label and value pairs. A row does not break between label and first line. */
  z.object({ kind: z.literal('facts'), rows: z.array(z.object({ label: z.string(), value: inlines })) }),
  z.object({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(inlines),
  }),
  /** Columns share the text width by `share` (any positive numbers). The header row repeats on every page. */
  z.object({
    kind: z.literal('table'),
    id: z.string().optional(),
    caption: z.string().optional(),
    columns: z.array(z.object({ header: z.string(), share: z.number().positive() })).min(1),
    rows: z.array(z.array(inlines)),
    /** The column whose cells head their rows; the first unless given. */
    rowHeader: z.int().nonnegative().optional(),
  }),
  /** Somebody's exact words, with who said them and a translation under them. */
  z.object({
    kind: z.literal('quote'),
    lang: language.optional(),
    inlines,
    translation: inlines.optional(),
    attribution: inlines.optional(),
  }),
  /** Something the reader must not miss. */
  z.object({ kind: z.literal('notice'), tone: z.enum(['neutral', 'warning']), inlines }),
  /** Empty lines to be signed by hand; never pre-filled. */
  z.object({ kind: z.literal('signature'), labels: z.array(z.string()) }),
  /** `unlessFits`: only where what follows, up to the next heading of level 1, does not fit on the rest of the page. */
  z.object({ kind: z.literal('pageBreak'), unlessFits: z.literal(true).optional() }),
]);
export type Block = z.infer<typeof block>;
export type BlockKind = Block['kind'];
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

export const dossierDocument = z.object({
  title: z.string(),
  language,
  /** Whole-page direction; text blocks find their own. */
  direction: z.enum(['ltr', 'rtl']),
  /** A4 unless given. */
  paper: z.enum(papers).optional(),
  author: z.string(),
  subject: z.string(),
  /** ISO 8601 instant printed and used as the only date in the file's metadata, so that bytes repeat. */
  createdAt: z.iso.datetime(),
  /** First line of every page: marking at the start, reference at the end. */
  header: z.object({ start: z.string(), end: z.string() }),
  /** Last line of every page; `pageLabel` holds `{page}` and `{pages}`. */
  footer: z.object({ start: z.string(), pageLabel: z.string() }),
  /** What layout itself writes: `continued` holds `{heading}`, of facts that go on over a page; `page`, after a link, `{page}`. */
  labels: z.object({ continued: z.string(), page: z.string() }),
  blocks: z.array(block),
});
export type DossierDocument = z.infer<typeof dossierDocument>;
