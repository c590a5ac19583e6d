import type { CaseArchive } from '../case-archive.ts';
import type { IncidentOfVersion1 } from './archive-1.ts';
import {
  lifted,
  liftAnswer,
  liftCode,
  liftDate,
  liftSwitch,
  liftText,
  type NewItemId,
} from './lift-values.ts';

/** An incident of version 1 in the form of today. Against whom an act was, and who had part in it, nobody could say. */
export function liftIncident(
  { id, serial, fields }: IncidentOfVersion1,
  newId: NewItemId,
): CaseArchive['incident'][number] {
  return {
    id,
    serial,
    formerReferences: [],
    fields: {
      // No title said in which language it was.
      title: { text: fields.title, lang: 'und', translations: [] },
      when: liftDate(fields.when),
      places: liftAnswer(fields.places, (places) =>
        places.map(({ name, country, precision, type, venueFront, venueLink }) => ({
          id: newId(),
          name,
          country: lifted(country),
          precision,
          type: type === null ? null : liftCode(type),
          venueFront: venueFront === null ? null : liftCode(venueFront),
          venueLink,
        })),
      ),
      acts: liftAnswer(fields.acts, (acts) =>
        acts.map(({ code, note }) => ({ id: newId(), ...liftCode(code), note, victims: null })),
      ),
      channels: liftAnswer(fields.channels, (codes) =>
        codes.map((code) => ({ id: newId(), ...liftCode(code) })),
      ),
      demands: liftAnswer(fields.demands, (demands) =>
        demands.map(({ code, isExplicit, deadline, consequence }) => ({
          id: newId(),
          ...liftCode(code),
          isExplicit: liftSwitch(isExplicit),
          deadline: lifted(deadline === null ? null : liftDate(deadline)),
          consequence: lifted(consequence),
        })),
      ),
      threats: liftAnswer(fields.threats, (codes) => codes),
      exactWords: fields.exactWords.map(({ text, lang, speaker, translation }) => ({
        id: newId(),
        text,
        lang,
        speaker: lifted(speaker),
        translations: translation === null ? [] : [liftTranslation(translation, newId)],
      })),
      narrative: fields.narrative === null ? null : liftText(fields.narrative),
      victims: liftAnswer(fields.victims, (people) => people.map((who) => ({ id: newId(), who }))),
      involvements: liftAnswer(fields.involvements, (involvements) =>
        involvements.map(({ perpetratorType, role, titleAsStated, ...involvement }) => ({
          id: newId(),
          ...involvement,
          perpetratorType: liftCode(perpetratorType),
          role: liftCode(role),
          titleAsStated: lifted(titleAsStated),
          acts: null,
        })),
      ),
      familyPressure: liftAnswer(fields.familyPressure, (entries) =>
        entries.map(({ code, relative, note }) => ({
          id: newId(),
          ...liftCode(code),
          relative: lifted(relative),
          note,
        })),
      ),
      sources: fields.sources.map(({ kind, description, date }) => ({
        id: newId(),
        kind,
        description,
        date: lifted(date === null ? null : liftDate(date)),
      })),
    },
  };
}

/** By whom it was made, and what it may be relied on for, nobody could say. */
function liftTranslation({ text, lang }: { readonly text: string; readonly lang: string }, newId: NewItemId) {
  return { id: newId(), text, lang, translator: null, kind: null, day: null };
}
