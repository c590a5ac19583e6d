import { known, notAnswered } from '#shared/text/answer.ts';
import { coded } from '#shared/vocabularies/coded-value.ts';
import {
  acts,
  channels,
  demoIncident,
  demoInvolvement,
  demoPlace,
  described,
  english,
  personRef,
  translated,
  victims,
  type IncidentDraft,
} from './demo-case.ts';
import type { CourseCast } from './course-of-conduct-beginning.ts';

/** From summer 2023 on: visits, a remote summons, last dates; and what has no date. */
export function courseOfConductEnd({ client, mother, caller }: Omit<CourseCast, 'brother'>): IncidentDraft[] {
  return [
    demoIncident(
      'Two men at the café where she works',
      { edtf: '2023-06-21', extent: 'moment', basis: 'document' },
      {
        places: known([
          demoPlace('DE', {
            name: english('a café in Musterstadt'),
            precision: 'town',
            type: coded('workplace'),
          }),
        ]),
        acts: acts('agent_visit', 'surveillance', 'physical_intimidation'),
        channels: channels('in_person_work'),
        demands: known([
          {
            code: 'meet_agent',
            words: null,
            isExplicit: known(true),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        threats: known(['unspecified']),
        exactWords: [
          {
            text: '你妈妈很想你。我们也很想你。',
            lang: 'zh-Hans',
            speaker: known(described('the older of the two men')),
            translations: translated('Your mother misses you very much. So do we.'),
          },
        ],
        narrative: {
          lang: 'en',
          translations: [],
          text: 'Two men sat down at a table, asked for Namunejan Misali by her full Chinese name and photographed her.\nAccounts differ. She says that the older man showed a card with a red cover. Her colleague Sam Specimen, who stood beside her, says that he showed a telephone and no card.\nBoth say that the men left when the manager asked them to, after about ten minutes.',
        },
        victims: victims(personRef(client)),
        involvements: known([
          demoInvolvement(described('two men, 30 to 50 years old, names not known'), 'unknown', {
            basis: ['state_only_knowledge'],
            confidence: 'possible',
          }),
        ]),
        sources: [
          {
            kind: 'observed',
            description: english('The person concerned: a card with a red cover'),
            date: notAnswered,
          },
          { kind: 'observed', description: english('Sam Specimen: a telephone, no card'), date: notAnswered },
          {
            kind: 'document',
            description: english('Duty sheet of the café for 21 June 2023'),
            date: known({ edtf: '2023-06-21', extent: 'moment', basis: 'document' }),
          },
        ],
      },
    ),
    demoIncident(
      'Summons to a video call with officials',
      { edtf: '2023-10/2023-11', extent: 'moment', basis: 'recollection' },
      {
        places: known([
          demoPlace('DE', {
            name: english('back room of a restaurant in Musterstadt'),
            precision: 'town',
            type: coded('overseas_service_station'),
            venueFront: coded('restaurant'),
            venueLink: 'listed_address_only',
          }),
          demoPlace('CN', { precision: 'district', type: coded('police_station') }),
        ]),
        acts: acts('summons_remote', 'persuade_return', 'threat_victim'),
        channels: channels('video_conference_officials', 'station_visit'),
        demands: known([
          {
            code: 'surrender',
            words: null,
            isExplicit: known(true),
            deadline: known({ edtf: '2024-06-30', extent: 'moment', basis: 'recollection' }),
            consequence: known('to_liberty'),
          },
          {
            code: 'delete_content',
            words: null,
            isExplicit: known(true),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        threats: known(['to_liberty', 'to_family']),
        exactWords: [
          {
            text: '六月底以前回来投案，可以从宽；过了这个时间，就按通缉处理。',
            lang: 'zh-Hans',
            speaker: known(described('an official on the screen, in uniform')),
            translations: translated(
              'Come back and give yourself up before the end of June and you will be treated leniently; after that you will be handled as wanted.',
            ),
          },
        ],
        narrative: {
          lang: 'en',
          translations: [],
          text: 'A message asked her to come to a “service centre”. The address is that of a restaurant; it stands on a published list. A volunteer connected a laptop. On the screen were three officials in a room with a state emblem. 示例甲 was one of them.\nWhat the place claims to be: a help desk for driving licences. What she observed: the video call only. Whether the restaurant knew what its back room was used for is not known.\nThe official set the end of June 2024 as the last date.',
        },
        victims: victims(personRef(client)),
        involvements: known([
          demoInvolvement(personRef(caller), 'psb_local', {
            role: coded('confirmed_present'),
            basis: ['official_on_video', 'named_office_or_rank'],
            confidence: 'likely',
          }),
          demoInvolvement(described('an official on the screen, in uniform'), 'psb_local', {
            basis: ['official_on_video', 'campaign_match'],
            confidence: 'likely',
          }),
          demoInvolvement(described('a volunteer who connected the laptop'), 'community_volunteer', {
            role: coded('facilitator'),
            titleAsStated: known('志愿者'),
            confidence: 'possible',
          }),
        ]),
        sources: [{ kind: 'observed', description: english('The person concerned'), date: notAnswered }],
      },
    ),
    demoIncident(
      'Photographs of her on a group channel',
      { edtf: '2023', extent: 'repeated', times: 6, basis: 'inferred' },
      {
        places: known([demoPlace('DE', { type: coded('online_only') })]),
        acts: acts('doxxing', 'public_shaming'),
        channels: channels('social_post'),
        demands: known([
          {
            code: 'none_stated',
            words: null,
            isExplicit: known(false),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        threats: known(['to_reputation']),
        narrative: {
          lang: 'en',
          translations: [],
          text: 'Two photographs of her and the name of her university were posted in a group of about 400 members. The account is not identified. The post was gone when she looked again.',
        },
        victims: victims(personRef(client)),
        involvements: known([
          demoInvolvement(described('an account that is not identified'), 'unknown_account', {
            basis: [],
            confidence: 'unknown',
          }),
        ]),
        sources: [
          {
            kind: 'reported',
            description: english('A friend who saw the post and sent a screenshot'),
            date: notAnswered,
          },
        ],
      },
    ),
    demoIncident(
      'Call with a last date',
      {
        edtf: '2024-03-28',
        extent: 'moment',
        timeLocal: '08:05',
        timeZone: 'Europe/Berlin',
        basis: 'message_timestamp',
      },
      {
        places: known([demoPlace('DE', { name: english('Musterstadt'), precision: 'town' })]),
        acts: acts('persuade_return', 'threat_victim', 'threat_family'),
        channels: channels('wechat_message', 'phone_voice'),
        demands: known([
          {
            code: 'return_to_state',
            words: null,
            isExplicit: known(true),
            deadline: known({ edtf: '2024-06-30', extent: 'moment', basis: 'message_timestamp' }),
            consequence: known('to_family'),
          },
          {
            code: 'avoid_authorities',
            words: null,
            isExplicit: known(true),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        threats: known(['to_family', 'to_liberty']),
        exactWords: [
          {
            text: '别去找警察，他们帮不了你妈。六月三十号，记住了。',
            lang: 'zh-Hans',
            speaker: known(personRef(caller)),
            translations: translated(
              'Do not go to the police, they cannot help your mother. The thirtieth of June, remember it.',
            ),
          },
        ],
        narrative: {
          lang: 'en',
          translations: [],
          text: 'The same voice as in March 2022, from the number +49 30 23125 014. A WeChat message with the date followed four minutes later. She kept the message; the recording of the call has 2 minutes and 10 seconds.',
        },
        victims: victims(personRef(client)),
        involvements: known([
          demoInvolvement(personRef(caller), 'psb_local', {
            basis: ['self_identified_official', 'state_only_knowledge', 'synchronised_family_visit'],
            confidence: 'likely',
          }),
        ]),
        sources: [
          { kind: 'observed', description: english('The person concerned'), date: notAnswered },
          {
            kind: 'document',
            description: english('WeChat message, recording of the call'),
            date: notAnswered,
          },
        ],
      },
    ),
    demoIncident(
      'Mother visited again',
      { edtf: '2024-04-01', extent: 'moment', basis: 'message_timestamp' },
      {
        places: known([demoPlace('CN', { precision: 'town', type: coded('relative_home') })]),
        acts: acts('family_interrogated'),
        channels: channels('home_visit_to_relative'),
        demands: known([
          {
            code: 'influence_relative',
            words: null,
            isExplicit: known(false),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        narrative: {
          lang: 'ug',
          translations: [],
          text: 'ساقچىلار يەنە كېلىپ، ئانامغا: «قىزىڭىزغا تېلېفون قىلىڭ» دېدى.',
        },
        victims: victims(personRef(mother)),
        involvements: known([
          demoInvolvement(described('police officers, number not known'), 'psb_local', {
            basis: ['synchronised_family_visit'],
            confidence: 'possible',
          }),
        ]),
        familyPressure: known([
          { code: 'visit_warning', words: null, relative: known(personRef(mother)), note: null },
        ]),
        sources: [
          { kind: 'reported', description: english('The brother, by a short message'), date: notAnswered },
        ],
      },
    ),
    demoIncident(
      'A car outside the dormitory',
      { edtf: 'XXXX', extent: 'moment', basis: 'recollection' },
      {
        places: known([demoPlace('DE', { precision: 'town', type: coded('road') })]),
        acts: acts('surveillance'),
        channels: channels('in_person_public'),
        demands: { state: 'not_applicable' },
        narrative: {
          lang: 'en',
          translations: [],
          text: 'Sam Specimen saw the same grey car outside the dormitory “three or four times”. Nobody noted a day or a number plate.',
        },
        victims: victims(personRef(client)),
        involvements: { state: 'unknown' },
        sources: [
          { kind: 'observed', description: english('Sam Specimen'), date: notAnswered },
          {
            kind: 'reported',
            description: english('The person concerned, who did not see it herself'),
            date: notAnswered,
          },
        ],
      },
    ),
  ];
}
