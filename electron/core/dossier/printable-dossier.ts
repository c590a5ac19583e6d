import type { DossierDocument } from '#shared/dossier/document-model.ts';
import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import { recordAt } from '#shared/dossier/projection/near-findings.ts';
import { withCharacterNotes } from '#shared/dossier/sections/character-notes.ts';
import { createPace } from '#core/pace.ts';
import { printableDocument, type PrintedOtherwise } from '#core/pdf/printable-document.ts';
import type { FontSet } from '#core/pdf/text/font-set.ts';
import type { ComposedDossier } from './compose-dossier.ts';

export interface PrintableDossier {
  readonly document: DossierDocument;
  /** What is printed as something else, one for each field of each record; none of them blocks. */
  readonly findings: readonly DossierFinding[];
}

/** What the builder shows and the export prints: everything in it can be drawn, and it says what is drawn otherwise. */
export async function printableDossier(
  { document, source }: Pick<ComposedDossier, 'document' | 'source'>,
  { language, paper }: Pick<DossierRequest, 'language' | 'paper'>,
  { fonts, pause }: { readonly fonts: FontSet; readonly pause: () => Promise<void> },
): Promise<PrintableDossier> {
  const { document: drawable, otherwise } = await printableDocument(
    { ...document, paper },
    fonts,
    createPace(pause).step,
  );
  const byField = Map.groupBy(otherwise, ({ field = '' }) => field);
  return {
    document: withCharacterNotes(drawable, otherwise, language),
    findings: [...byField].flatMap(([field, characters]) => findingsOf(source, field, characters)),
  };
}

function findingsOf(
  source: DossierSource,
  field: string,
  characters: readonly PrintedOtherwise[],
): DossierFinding[] {
  return placesOf(source, field, characters).map((place): DossierFinding => ({
    code: 'missing-glyph',
    blocks: false,
    ...place,
    detail: `${characters.map(({ character, drawn }) => `${character} → ${drawn}`).join(', ')} · ${field}`,
    printed: { field, characters: characters.map(({ character, drawn }) => ({ character, drawn })) },
  }));
}

/** The names of people say no more than that they are of somebody. */
function placesOf(
  source: DossierSource,
  field: string,
  characters: readonly PrintedOtherwise[],
): Pick<DossierFinding, 'noun' | 'recordId' | 'fields'>[] {
  if (field === 'person') {
    const people = source.people.filter(({ person: { names } }) =>
      names.some(({ text }) => characters.some(({ character }) => text.includes(character))),
    );
    if (people.length > 0) {
      return people.map(({ person }) => ({ noun: 'person', recordId: person.id, fields: ['names'] }));
    }
  }
  const name = /([A-Za-z]+)$/u.exec(field)?.[1];
  return [{ ...recordAt(source, null, field), fields: name === undefined ? [] : [name] }];
}
