import { ARCHIVE_VERSION, type CaseArchive } from '#shared/archive/case-archive.ts';
import { createIdSource } from '#core/crypto/id-source.ts';
import { random } from '#core/crypto/random.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import {
  aCase,
  anIncident,
  aName,
  aPerson,
  told,
  victims,
  type IncidentDraft,
} from '#tests/support/record-builders.ts';

/** An archive of a case with a person and some incidents, as another tool might write it. */
export function anArchive(incidents = 3): CaseArchive {
  const ids = createIdSource({ now: () => new Date('2026-02-01T10:00:00.000Z') }, random);
  const personId = ids.next<string>();
  return {
    format: 'casekeep-case',
    version: ARCHIVE_VERSION,
    exportedAt: '2026-02-01T12:00:00.000Z',
    case: {
      ...aCase({
        codeword: 'Öland "quoted" \\ 😀',
        summary: { translations: [], text: 'Two\nlines', lang: 'en' },
      }),
      id: ids.next<string>(),
      reference: 'CASE-2025-0042',
      formerReferences: [],
      isTraining: false,
    },
    person: [
      {
        id: personId,
        fields: aPerson({ names: [aName('王静瑜'), aName('ئالىم')] }),
        inCase: {
          roles: ['target', 'client'],
          isUsedAsLeverage: { state: 'known', value: true },
          notes: null,
        },
      },
    ],
    incident: Array.from({ length: incidents }, (_, index) => ({
      id: ids.next<string>(),
      serial: index * 2 + 1,
      formerReferences: [],
      fields: anIncident({
        title: told(`Planted ${String(index)} {"]`),
        narrative: {
          translations: [],
          text: `He said: "come home" \\" ]}, \u2028 ${'x'.repeat(index)}`,
          lang: 'en',
        },
        victims: victims({ kind: 'person', personId: personId as PersonId }),
      }),
    })),
  };
}

/** For tests that put something wrong into the first incident. */
export function withFirstIncident(archive: CaseArchive, fields: Partial<IncidentDraft>): unknown {
  const [first, ...others] = archive.incident;
  return { ...archive, incident: [{ ...first, fields: { ...first?.fields, ...fields } }, ...others] };
}
