import type { IncidentFields } from '#shared/incidents/incident.ts';
import { known, notAnswered } from '#shared/text/answer.ts';
import { coded } from '#shared/vocabularies/coded-value.ts';
import {
  acts,
  demoIncident,
  demoInvolvement,
  demoPlace,
  kept,
  described,
  english,
  told,
  victims,
  type DemoCase,
  type IncidentDraft,
} from './demo-case.ts';
import { numberItems } from './number-items.ts';
import type { CaseId } from '#shared/ids/ids.ts';

const THE_WEEK = {
  kind: 'published',
  description: english('The Week (UK), December 2022, citing Safeguard Defenders and others'),
  date: known({ edtf: '2022-12', extent: 'moment', basis: 'document' }),
} as const satisfies IncidentDraft['sources'][number];

/** What nobody was asked and no report says stays open. */
const NOTHING_ELSE = {
  channels: notAnswered,
  demands: notAnswered,
  threats: notAnswered,
  familyPressure: notAnswered,
} as const satisfies Partial<IncidentDraft>;

/** No date is in the report but its own: whatever it tells was before. */
const BEFORE_PUBLICATION = { edtf: '../2022-12', extent: 'moment', basis: 'inferred' } as const;

/** What has been published about "overseas police stations": facts 3, 7 and 11 of the collected record. No private person is in it. */
export const publishedRecordCase: DemoCase = {
  reference: 'CASE-2026-9003',
  recipientKind: 'other',
  shownByName: [],
  request: {
    en: {
      recipient: 'Parliamentary research service (invented)',
      asks: ['Say which of these reports the ministry has confirmed or denied.'],
      limits: 'Everything here was published by others. Nothing was verified by the preparer.',
    },
    'zh-Hans': {
      recipient: '议会研究处（虚构）',
      asks: ['说明主管部门证实或否认了其中哪些报道。'],
      limits: '此处内容均由他人发表，制作人未作核实。',
    },
  },
  make: (nextId) => {
    const caseId = nextId<CaseId>();
    return {
      case: {
        id: caseId,
        reference: 'CASE-2026-9003',
        formerReferences: [],
        isTraining: true,
        codeword: 'Almanac',
        status: 'monitoring',
        priority: 'low',
        risk: 'unassessed',
        stateOfOrigin: known('CN'),
        hostStates: known(['GB', 'FR', 'RS', 'ES', 'US']),
        openedOn: '2022-12-20',
        languages: ['en'],
        summary: told(
          'Published reports of “overseas police stations” and of returns under pressure, kept with their sources so that a claim and what was observed stay apart. Nobody in it was interviewed for this dossier.',
        ),
        objective: { state: 'not_applicable' },
        ...kept(),
        relations: [],
      },
      person: [],
      incident: publishedIncidents().map((fields, index) => ({
        id: nextId(),
        serial: index + 1,
        formerReferences: [],
        fields: numberItems<IncidentFields>(fields, nextId),
      })),
    };
  },
};

function publishedIncidents(): IncidentDraft[] {
  return [
    demoIncident('Three undeclared stations reported in the United Kingdom', BEFORE_PUBLICATION, {
      victims: { state: 'not_applicable' },
      places: known([
        demoPlace('GB', {
          name: english('London'),
          precision: 'town',
          type: coded('overseas_service_station'),
          venueFront: coded('estate_agency'),
          venueLink: 'registered_there',
        }),
        demoPlace('GB', {
          name: english('London, another one'),
          precision: 'town',
          type: coded('overseas_service_station'),
          venueFront: coded('unknown'),
          venueLink: 'unknown',
        }),
        demoPlace('GB', {
          name: english('Glasgow'),
          precision: 'town',
          type: coded('overseas_service_station'),
          venueFront: coded('restaurant'),
          venueLink: 'unknown',
        }),
      ]),
      acts: notAnswered,
      narrative: {
        lang: 'en',
        translations: [],
        text: 'Reported: three stations that were not declared, in London and in Glasgow. One of the two in London is registered as an estate agency; the venue in Glasgow is a restaurant. That a venue is named does not mean that whoever runs it operates a station.\nChina says that the stations help expatriates to renew documents and were a response to the pandemic. Safeguard Defenders says that most of them are older than Covid-19.',
      },
      involvements: known([
        demoInvolvement(
          described('whoever operates the stations; not established'),
          'overseas_service_station',
          {
            role: coded('unknown'),
            basis: ['expert_attribution'],
            confidence: 'possible',
          },
        ),
        demoInvolvement(described('China, as reported'), 'unknown', {
          role: null,
          basis: ['state_denial'],
          confidence: null,
        }),
      ]),
      ...NOTHING_ELSE,
      sources: [
        THE_WEEK,
        {
          kind: 'published',
          description: english('Safeguard Defenders, first reports of such stations, as cited there'),
          date: known({ edtf: '2022-09', extent: 'moment', basis: 'document' }),
        },
      ],
    }),
    demoIncident(
      'A Chinese national coerced into returning from France',
      { edtf: 'XXXX', extent: 'moment', basis: 'inferred' },
      {
        victims: victims(described('a Chinese national, not named in the report')),
        places: known([demoPlace('FR')]),
        acts: acts('persuade_return'),
        narrative: {
          lang: 'en',
          translations: [],
          text: 'Reported: a Chinese national was coerced into returning from France. Neither the name nor the date is in the report.',
        },
        ...NOTHING_ELSE,
        sources: [THE_WEEK],
      },
    ),
    demoIncident(
      'Forced returns from Serbia and Spain',
      { edtf: 'XXXX', extent: 'moment', basis: 'inferred' },
      {
        victims: victims(described('others, not named in the report')),
        places: known([demoPlace('RS'), demoPlace('ES')]),
        acts: acts('rendition'),
        narrative: {
          lang: 'en',
          translations: [],
          text: 'Reported: others were forcibly returned from Serbia and from Spain. Neither names nor dates are in the report.',
        },
        ...NOTHING_ELSE,
        sources: [THE_WEEK],
      },
    ),
    demoIncident('A station reported in New York', BEFORE_PUBLICATION, {
      victims: { state: 'not_applicable' },
      places: known([
        demoPlace('US', {
          name: english('New York'),
          precision: 'town',
          type: coded('overseas_service_station'),
          venueLink: 'unknown',
        }),
      ]),
      exactWords: [
        {
          text: 'violates sovereignty and circumvents standard judicial and law enforcement cooperation processes',
          lang: 'en',
          speaker: known(described('the director of the FBI, as published')),
          translations: [],
        },
      ],
      narrative: {
        lang: 'en',
        translations: [],
        text: 'Reported: a station in New York. The director of the FBI spoke of it in the words quoted below. His words are a statement of concern by the host state, not a finding about any person.',
      },
      acts: notAnswered,
      involvements: notAnswered,
      ...NOTHING_ELSE,
      sources: [THE_WEEK],
    }),
  ];
}
