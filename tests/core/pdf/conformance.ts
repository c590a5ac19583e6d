import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';

/**
 * What a program can check of PDF/A-2b (ISO 19005-2, clause in brackets) and PDF/UA-1 (the Matterhorn Protocol's
 * checkpoints, "UA 14-003"), by a reader of its own that knows nothing of how we write. Gives what is broken.
 */
export function conformanceFaults(bytes: Uint8Array): string[] {
  const file = new PdfFile(Buffer.from(bytes));
  return [
    ...fileFaults(file),
    ...colourFaults(file),
    ...fontFaults(file),
    ...metadataFaults(file),
    ...tagFaults(file),
  ];
}

class PdfFile {
  readonly raw: string;
  readonly bodies = new Map<number, string>();
  readonly streams = new Map<number, Buffer>();
  readonly faults: string[] = [];

  constructor(bytes: Buffer) {
    this.raw = bytes.toString('latin1');
    const objects = /(?:^|\n)(?<id>\d+) 0 obj\n/gu;
    for (let match = objects.exec(this.raw); match !== null; match = objects.exec(this.raw)) {
      const id = Number(match.groups?.['id']);
      const start = match.index + match[0].length;
      const streamAt = this.raw.indexOf('stream\n', start);
      const endAt = this.raw.indexOf('endobj', start);
      if (streamAt < 0 || streamAt > endAt) {
        this.bodies.set(id, this.raw.slice(start, endAt).trim());
        objects.lastIndex = endAt;
        continue;
      }
      const body = this.raw.slice(start, streamAt);
      this.bodies.set(id, body.trim());
      const length = Number(/\/Length (?<length>\d+)/u.exec(body)?.groups?.['length']);
      const content = bytes.subarray(streamAt + 7, streamAt + 7 + length);
      if (!/^\r?\nendstream/u.test(this.raw.slice(streamAt + 7 + length, streamAt + 20 + length))) {
        this.faults.push(`(6.1.7.1) the length of stream ${String(id)} is another`);
      }
      this.streams.set(id, body.includes('/FlateDecode') ? inflateSync(content) : content);
      objects.lastIndex = streamAt + 7 + length;
    }
  }

  all(type: string): [number, string][] {
    return [...this.bodies].filter(([, body]) => new RegExp(String.raw`/Type ?/${type}\b`, 'u').test(body));
  }

  get catalog(): string {
    return this.all('Catalog')[0]?.[1] ?? '';
  }

  /** The body that an entry of a dictionary refers to. */
  follow(body: string, key: string): string {
    return this.bodies.get(referenceOf(body, key) ?? -1) ?? '';
  }
}

function referenceOf(body: string, key: string): number | undefined {
  const id = new RegExp(String.raw`/${key} \[?\s*(?<id>\d+) 0 R`, 'u').exec(body)?.groups?.['id'];
  return id === undefined ? undefined : Number(id);
}

function referencesOf(body: string, key: string): number[] {
  const list = new RegExp(String.raw`/${key} (?:\[(?<list>[^\]]*)\]|(?<one>\d+ 0 R))`, 'u').exec(
    body,
  )?.groups;
  return [...(list?.['list'] ?? list?.['one'] ?? '').matchAll(/(?<id>\d+) 0 R/gu)].map((match) =>
    Number(match[1]),
  );
}

function fileFaults(file: PdfFile): string[] {
  const trailer = file.raw.slice(file.raw.lastIndexOf('trailer'));
  return [
    ...file.faults,
    ...(/^%PDF-1\.[0-7]\n%[\u0080-\u00ff]{4}/u.test(file.raw)
      ? []
      : ['(6.1.2) the header has no mark of binary data']),
    ...(/\/ID \[\s*<[0-9a-f]+> <[0-9a-f]+>/iu.test(trailer) ? [] : ['(6.1.3) the trailer has no ID']),
    ...(trailer.includes('/Encrypt') ? ['(6.1.3) the file is encrypted'] : []),
    ...(/%%EOF\r?\n?$/u.test(file.raw) ? [] : ['(6.1.3) something follows the end of the file']),
    ...[...file.bodies].flatMap(([id, body]) =>
      /\/LZWDecode|\/F \(|\/JavaScript|\/JS |\/Launch|\/SMask|\/CA |\/ca |\/BM |\/Movie|\/EmbeddedFiles/u.test(
        body,
      )
        ? [`(6) object ${String(id)} holds what is forbidden`]
        : [],
    ),
  ];
}

function colourFaults(file: PdfFile): string[] {
  const intent = file.follow(file.catalog, 'OutputIntents');
  const profile = file.streams.get(referenceOf(intent, 'DestOutputProfile') ?? -1) ?? Buffer.alloc(128);
  const contents = contentsOfPages(file);
  return [
    ...(intent.includes('/S /GTS_PDFA1') ? [] : ['(6.2.3) there is no output intent']),
    ...(intent.includes('/OutputConditionIdentifier (') ? [] : ['(6.2.3) the output intent has no name']),
    ...(profile.toString('latin1', 36, 40) === 'acsp' &&
    profile.readUInt32BE(0) === profile.length &&
    (profile[8] ?? 9) <= 4
      ? []
      : ['(6.2.3) the profile is no ICC profile of version 4 or older']),
    ...(profile.toString('latin1', 16, 20) === 'RGB ' ? [] : ['(6.2.4.3) the profile is not of RGB']),
    ...contents.flatMap(({ text, page }) =>
      /(?:^|\s)(?:[\d.]+ ){1,4}(?:g|G|k|K|sc|SC|scn|SCN|cs|CS|gs|Do)(?:\s|$)/u.test(withoutStrings(text))
        ? [`(6.2.4.3) page ${String(page)} has colours of another space`]
        : [],
    ),
  ];
}

function fontFaults(file: PdfFile): string[] {
  return file.all('Font').flatMap(([id, body]) => {
    if (!body.includes('/Subtype /Type0')) return [];
    const descendant = file.follow(body, 'DescendantFonts');
    const descriptor = file.follow(descendant, 'FontDescriptor');
    const program = file.streams.get(referenceOf(descriptor, 'FontFile2') ?? -1);
    const map = file.streams.get(referenceOf(body, 'ToUnicode') ?? -1)?.toString('latin1') ?? '';
    const fault = (words: string) => `${words}: font ${String(id)}`;
    if (program === undefined) return [fault('(6.2.11.4.1) not embedded')];
    const listed = [
      ...(/\/W \[\s*0 \[(?<widths>[^\]]*)\]/u.exec(descendant)?.groups?.['widths']?.trim().split(/\s+/u) ??
        []),
    ];
    const real = advancesOf(program);
    const wrong = listed.filter(
      (width, cid) => width !== 'null' && Math.abs(Number(width) - (real[cid] ?? 0)) > 1,
    );
    const mapped = [...map.matchAll(/<[0-9a-f]{4}> <(?<text>[0-9a-f]+)>/giu)].map((match) => match[1] ?? '');
    return [
      ...(descendant.includes('/CIDToGIDMap /Identity') ? [] : [fault('(6.2.11.3.2) CIDs are not glyphs')]),
      ...(wrong.length === 0
        ? []
        : [fault(`(6.2.11.5) ${String(wrong.length)} widths are not those of the program`)]),
      ...(mapped.length >= listed.length - 1 ? [] : [fault('UA 10-001 a glyph has no text')]),
      ...(mapped.some((text) => /^(?:0000|feff|fffe)$/iu.test(text))
        ? [fault('UA 31-028 text that is none')]
        : []),
    ];
  });
}

/** Widths in 1/1000 em that a TrueType program has. */
function advancesOf(program: Buffer): number[] {
  const tables = new Map<string, number>();
  for (let index = 0; index < program.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    tables.set(program.toString('latin1', at, at + 4), program.readUInt32BE(at + 8));
  }
  const scale = 1000 / program.readUInt16BE((tables.get('head') ?? 0) + 18);
  const metrics = program.readUInt16BE((tables.get('hhea') ?? 0) + 34);
  const glyphs = program.readUInt16BE((tables.get('maxp') ?? 0) + 4);
  const hmtx = tables.get('hmtx') ?? 0;
  return Array.from(
    { length: glyphs },
    (_, glyph) => program.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) * scale,
  );
}

function metadataFaults(file: PdfFile): string[] {
  const xmp = file.streams.get(referenceOf(file.catalog, 'Metadata') ?? -1)?.toString('utf8') ?? '';
  const viewer = file.follow(file.catalog, 'ViewerPreferences') || file.catalog;
  const mark = file.follow(file.catalog, 'MarkInfo') || file.catalog;
  const has = (part: RegExp, text: string, fault: string) => (part.test(text) ? [] : [fault]);
  return [
    ...has(
      /<\?xpacket begin="[^"]*" id="W5M0MpCehiHzreSzNTczkc9d"\?>[\s\S]*<\?xpacket end="[rw]"\?>/u,
      xmp,
      '(6.6.2.1) no XMP packet',
    ),
    ...has(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</u, xmp, '(6.6.4) PDF/A-2b is not said'),
    ...has(/<pdfuaid:part>1</u, xmp, 'UA 06-002 PDF/UA-1 is not said'),
    ...has(/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+</u, xmp, 'UA 06-003 no title'),
    ...has(/\/DisplayDocTitle true/u, viewer, 'UA 07-001 the title is not shown'),
    ...has(/\/Marked true/u, mark, 'UA 06-001 the file is not marked as tagged'),
    ...(mark.includes('/Suspects true') ? ['UA 01-007 tags are suspect'] : []),
    ...has(/\/Lang (?:\(|<)/u, file.catalog, 'UA 11-006 no language'),
  ];
}

interface PageContent {
  readonly page: number;
  readonly body: string;
  readonly text: string;
}

function contentsOfPages(file: PdfFile): PageContent[] {
  return file.all('Page').map(([page, body]) => ({
    page,
    body,
    text: referencesOf(body, 'Contents')
      .map((id) => file.streams.get(id)?.toString('latin1') ?? '')
      .join('\n'),
  }));
}

function withoutStrings(content: string): string {
  return content.replaceAll(/\((?:\\[\s\S]|[^\\)])*\)/gu, '()');
}

const STANDARD = new Set(
  'Document H1 H2 H3 P L LI Lbl LBody Table TR TH TD Caption BlockQuote Div Span Link TOC TOCI Reference'.split(
    ' ',
  ),
);
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  Caption: ['Table', 'L'],
  TOCI: ['TOC'],
};

function tagFaults(file: PdfFile): string[] {
  const elements = new Map(file.all('StructElem'));
  const roleOf = (id: number | undefined) =>
    /\/S \/(?<role>\w+)/u.exec(elements.get(id ?? -1) ?? '')?.groups?.['role'] ?? '';
  const faults: string[] = [];
  const claimed = new Map<string, number>();
  for (const [id, body] of elements) {
    const role = roleOf(id);
    if (!STANDARD.has(role)) faults.push(`UA 02-001 ${role} is no standard type`);
    const parents = PARENTS[role];
    if (parents !== undefined && !parents.includes(roleOf(referenceOf(body, 'P'))))
      faults.push(`UA 09-004 ${role} stands in ${roleOf(referenceOf(body, 'P'))}`);
    if (role === 'TH' && !/\/Scope \/(?:Row|Column|Both)/u.test(body))
      faults.push('UA 15-003 a header without scope');
    if (role === 'L' && !/\/ListNumbering \/\w+/u.test(body))
      faults.push('UA 16-001 a list without ListNumbering');
    const page = referenceOf(body, 'Pg');
    const kids = /\/K \[(?<kids>[^\]]*)\]/u.exec(body)?.groups?.['kids'] ?? '';
    const own = kids.replaceAll(/<<[^>]*>>/gu, '').replaceAll(/\d+ 0 R/gu, '');
    const marks = [
      ...[...own.matchAll(/\d+/gu)].map(([mcid]) => `${String(page)} ${mcid}`),
      ...[...kids.matchAll(/\/MCR \/Pg (\d+) 0 R \/MCID (\d+)/gu)].map(
        ([, at, mcid]) => `${at ?? ''} ${mcid ?? ''}`,
      ),
    ];
    for (const mark of marks) {
      if (claimed.has(mark)) faults.push(`UA 01-006 content ${mark} has two places`);
      claimed.set(mark, id);
    }
  }
  return [
    ...faults,
    ...tableFaults(file, elements, roleOf),
    ...headingFaults(file, elements, roleOf),
    ...contentFaults(file, claimed),
    ...linkFaults(file, roleOf),
  ];
}

type Elements = ReadonlyMap<number, string>;
type RoleOf = (id: number | undefined) => string;

function tableFaults(_: PdfFile, elements: Elements, roleOf: RoleOf): string[] {
  return [...elements].flatMap(([id, body]) => {
    if (roleOf(id) !== 'Table') return [];
    const rows = referencesOf(body, 'K').filter((kid) => roleOf(kid) === 'TR');
    const lengths = new Set(rows.map((row) => referencesOf(elements.get(row) ?? '', 'K').length));
    const heads = rows
      .flatMap((row) => referencesOf(elements.get(row) ?? '', 'K'))
      .filter((cell) => roleOf(cell) === 'TH');
    return [
      ...(lengths.size > 1 ? ['UA 15-005 rows of a table differ in length'] : []),
      ...(rows.length > 0 && heads.length === 0 ? ['UA 15-002 a table without headers'] : []),
    ];
  });
}

function headingFaults(file: PdfFile, elements: Elements, roleOf: RoleOf): string[] {
  const order: string[] = [];
  const visit = (id: number): void => {
    order.push(roleOf(id));
    for (const kid of referencesOf(elements.get(id) ?? '', 'K')) if (elements.has(kid)) visit(kid);
  };
  for (const id of referencesOf(file.follow(file.catalog, 'StructTreeRoot'), 'K')) visit(id);
  const levels = order.flatMap((role) => (/^H\d$/u.test(role) ? [Number(role[1])] : []));
  return [
    ...(order.length === elements.size ? [] : ['UA 09-001 an element is not in the tree']),
    ...levels.flatMap((level, index) =>
      level > (levels[index - 1] ?? 0) + 1 ? [`UA 14-003 H${String(level)} leaves out a level`] : [],
    ),
  ];
}

function contentFaults(file: PdfFile, claimed: ReadonlyMap<string, number>): string[] {
  return contentsOfPages(file).flatMap(({ page, body, text }) => {
    const faults: string[] = [];
    const open: string[] = [];
    const seen = new Set<string>();
    for (const [token, mcid] of withoutStrings(text).matchAll(
      /BDC|BMC|EMC|TJ|\bTj\b|\bf\b|\/MCID (?<mcid>\d+)/gu,
    )) {
      if (mcid !== undefined) {
        const mark = `${String(page)} ${mcid}`;
        if (seen.has(mark)) faults.push(`UA 01-005 content ${mark} is there twice`);
        if (!claimed.has(mark)) faults.push(`UA 01-005 content ${mark} is in no element`);
        seen.add(mark);
      } else if (token === 'BDC' || token === 'BMC') open.push(token);
      else if (token === 'EMC') {
        if (open.pop() === undefined) faults.push('content ends that did not begin');
      } else if (open.length === 0)
        faults.push(`UA 01-005 page ${String(page)} draws what is neither content nor artifact`);
    }
    if (open.length > 0) faults.push(`content of page ${String(page)} does not end`);
    for (const mark of claimed.keys()) {
      if (mark.startsWith(`${String(page)} `) && !seen.has(mark))
        faults.push(`UA 01-005 element of ${mark} has no content`);
    }
    if (body.includes('/Annots') && !body.includes('/Tabs /S'))
      faults.push(`UA 28-002 page ${String(page)} has no order of tabs`);
    if (!/\/StructParents \d+/u.test(body)) faults.push(`page ${String(page)} is not in the parent tree`);
    return faults;
  });
}

function linkFaults(file: PdfFile, roleOf: RoleOf): string[] {
  const places = [...file.bodies].flatMap(([id, body]) =>
    [...body.matchAll(/\/OBJR \/Obj (\d+) 0 R/gu)].map(
      ([, annotation]) => [Number(annotation), roleOf(id)] as const,
    ),
  );
  const roles = new Map(places);
  return file
    .all('Annot')
    .flatMap(([id, body]) => [
      ...(roles.get(id) === 'Link' ? [] : [`UA 28-011 link ${String(id)} is in no Link element`]),
      ...(/\/Contents (?:\(|<)/u.test(body) ? [] : [`UA 28-012 link ${String(id)} is not described`]),
      ...(/\/F 4\b/u.test(body) ? [] : [`(6.3.2) link ${String(id)} is not printed`]),
      ...(/\/StructParent \d+/u.test(body) ? [] : [`UA 28-011 link ${String(id)} is not in the parent tree`]),
    ]);
}
