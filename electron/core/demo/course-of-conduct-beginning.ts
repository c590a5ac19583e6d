import { known } from '#shared/text/answer.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import {
  acts,
  demoIncident,
  demoInvolvement,
  demoPlace,
  described,
  english,
  personRef,
} from './demo-case.ts';

/** The people of the case whom incidents name. */
export interface CourseCast {
  readonly client: PersonId;
  readonly mother: PersonId;
  readonly brother: PersonId;
  readonly caller: PersonId;
}

/** First contact to spring 2023: calls, and pressure on the family at home. */
export function courseOfConductBeginning({ client, mother, brother, caller }: CourseCast): IncidentFields[] {
  return [
    demoIncident(
      'First call: come home and talk',
      {
        edtf: '2022-03-12',
        timeLocal: '19:40',
        timeZone: 'Europe/Berlin',
        basis: 'message_timestamp',
      },
      {
        places: known([
          demoPlace('DE', { name: english('Musterstadt'), precision: 'town', type: 'victim_home' }),
        ]),
        acts: acts('persuade_return', 'threat_family'),
        channels: known(['phone_voice']),
        demands: known([
          { code: 'return_to_state', isExplicit: true, deadline: null, consequence: 'to_family' },
        ]),
        threats: known(['to_family']),
        exactWords: [
          {
            text: '你再不回来，你爸妈的事我们就不管了。',
            lang: 'zh-Hans',
            speaker: personRef(caller),
            translation: english(
              'If you still do not come back, we will no longer look after your parents’ matter.',
            ),
          },
          {
            text: '大家都是老乡，回来谈一谈就没事了。',
            lang: 'zh-Hans',
            speaker: personRef(caller),
            translation: english(
              'We are all from the same place; come back, have a talk, and it will be fine.',
            ),
          },
        ],
        narrative: {
          lang: 'en',
          text: 'Namunejan Misali was called from the number +49 30 23125 014. A man speaking Chinese called himself 示例甲 and said he worked for the public security bureau of Yangben county (样本县公安局).\nHe knew the date of her last flight and the number of her student card. She had told neither to anybody outside the university.\nHe asked her to come home “to talk” and mentioned her parents twice. The call lasted eleven minutes. She wrote the words down the same evening.',
        },
        victims: known([personRef(client)]),
        involvements: known([
          demoInvolvement(personRef(caller), 'psb_local', {
            titleAsStated: '样本县公安局',
            basis: ['self_identified_official', 'named_office_or_rank', 'state_only_knowledge'],
            confidence: 'likely',
          }),
        ]),
        sources: [
          {
            kind: 'observed',
            description: english(
              'The person concerned, interviewed on 8 April 2024; her notes of the same evening',
            ),
            date: { edtf: '2024-04-08', basis: 'document' },
          },
        ],
      },
    ),
    demoIncident(
      'Mother summoned and questioned for four hours',
      {
        edtf: '2022-03-15',
        basis: 'recollection',
        verbatim: { text: 'تېلېفوندىن ئۈچ كۈن كېيىن', lang: 'ug' },
      },
      {
        places: known([demoPlace('CN', { precision: 'district', type: 'police_station' })]),
        acts: acts('family_interrogated'),
        channels: known(['home_visit_to_relative']),
        demands: known([{ code: 'influence_relative', isExplicit: true, deadline: null, consequence: null }]),
        exactWords: [
          {
            text: 'بالىڭىز قايتىپ كەلمىسە، ئۆيىڭىز تىنچ بولمايدۇ.',
            lang: 'ug',
            speaker: described('a police officer, as the mother told it'),
            translation: english('If your child does not come back, there will be no peace in your house.'),
          },
        ],
        narrative: {
          lang: 'ug',
          text: 'ئانام مىسالگۈلنى ساقچىخانىغا چاقىرتىپ، تۆت سائەت سوراق قىلدى.\nئۇلار نامۇنەجاننىڭ نېمە ئىش قىلىۋاتقانلىقىنى، كىملەر بىلەن كۆرۈشىدىغانلىقىنى سورىدى (2022-يىلى 3-ئاينىڭ 15-كۈنى).',
        },
        victims: known([personRef(mother), personRef(client)]),
        involvements: known([
          demoInvolvement(described('two police officers, names not known'), 'psb_local', {
            basis: ['synchronised_family_visit'],
            confidence: 'likely',
          }),
        ]),
        familyPressure: known([
          { code: 'summons_interrogation', relative: personRef(mother), note: 'Questioned for four hours' },
        ]),
        sources: [
          {
            kind: 'reported',
            description: english('The brother, in a voice message to the person concerned, then deleted'),
            date: null,
          },
        ],
      },
    ),
    demoIncident(
      'Passport not renewed',
      { edtf: '2022-09', basis: 'document' },
      {
        places: known([demoPlace('DE', { precision: 'country', type: 'consulate' })]),
        acts: acts(
          ['passport_refusal', 'Renewal made to depend on a statement about the student group'],
          'consular_denial',
        ),
        channels: known(['consulate_or_embassy']),
        demands: known([
          { code: 'sign_statement', isExplicit: true, deadline: null, consequence: 'to_status' },
          { code: 'inform_on_others', isExplicit: false, deadline: null, consequence: null },
        ]),
        threats: known(['to_status']),
        narrative: {
          lang: 'en',
          text: 'At the counter she was told that the renewal could not be processed “for now”. A member of staff then asked her to write down who belongs to the student group. She refused and left.\nA letter of two lines, without a signature, came later. It gives no reason.',
        },
        victims: known([personRef(client)]),
        involvements: known([
          demoInvolvement(
            described('a member of the counter staff, name not known'),
            'embassy_or_consulate',
            {
              basis: ['consular_involvement', 'official_document'],
              confidence: 'confirmed',
            },
          ),
        ]),
        sources: [
          { kind: 'observed', description: english('The person concerned'), date: null },
          { kind: 'document', description: english('Letter of two lines, unsigned, undated'), date: null },
        ],
      },
    ),
    demoIncident(
      'Exit ban for the mother',
      { edtf: '2022-23', basis: 'recollection', verbatim: { text: 'كۈزدە، پاختا يىغىلغاندا', lang: 'ug' } },
      {
        places: known([demoPlace('CN', { precision: 'province' })]),
        acts: acts('exit_ban', 'family_collective_punishment'),
        channels: known(['official_document', 'via_relative']),
        demands: known([{ code: 'none_stated', isExplicit: false, deadline: null, consequence: null }]),
        narrative: {
          lang: 'ug',
          text: 'ئانامنىڭ پاسپورتىنى يىغىۋالدى ۋە چەتئەلگە چىقىشىنى چەكلىدى.\nپېنسىيەسىمۇ ئۈچ ئاي تۆلەنمىدى.',
        },
        victims: known([personRef(mother)]),
        involvements: { state: 'unknown' },
        familyPressure: known([
          { code: 'exit_ban', relative: personRef(mother), note: null },
          { code: 'passport_confiscated', relative: personRef(mother), note: null },
          { code: 'pension_or_subsidy_cut', relative: personRef(mother), note: 'Not paid for three months' },
        ]),
        sources: [
          {
            kind: 'reported',
            description: english('An aunt, by a letter that a traveller brought'),
            date: null,
          },
        ],
      },
    ),
    demoIncident(
      'Brother made to call with an officer beside him',
      { edtf: '2023-02~', basis: 'recollection', verbatim: { text: '春节过后两周左右', lang: 'zh-Hans' } },
      {
        places: known([demoPlace('CN', { precision: 'town', type: 'relative_home' })]),
        acts: acts('family_forced_call', 'persuade_return'),
        channels: known(['wechat_call_video', 'via_relative']),
        demands: known([
          { code: 'return_to_state', isExplicit: true, deadline: null, consequence: 'to_family' },
          { code: 'stop_activity', isExplicit: true, deadline: null, consequence: null },
        ]),
        threats: known(['to_livelihood', 'to_family']),
        exactWords: [
          {
            text: 'Qayt, Namune. Ular hazir yénimda.',
            lang: 'ug-Latn',
            speaker: personRef(brother),
            translation: english('Come back, Namune. They are beside me now.'),
          },
        ],
        narrative: {
          lang: 'en',
          text: 'Misaljan called by video. He read from a sheet and looked to his left before each answer. A second man could be heard but not seen.\nMisaljan had to say that he would lose his job if she did not return. At the end he said the one sentence in Uyghur that is quoted below.\nShe says her brother was made to call. He is recorded here as a victim first.',
        },
        victims: known([personRef(brother), personRef(client)]),
        involvements: known([
          demoInvolvement(personRef(brother), 'relative_messenger_coerced', {
            role: 'intermediary_messenger_coerced',
            basis: ['official_on_video'],
            confidence: 'likely',
          }),
          demoInvolvement(described('a man beside the brother, heard and not seen'), 'unknown', {
            role: 'gave_orders',
            basis: ['official_on_video'],
            confidence: 'possible',
          }),
        ]),
        familyPressure: known([
          { code: 'forced_call', relative: personRef(brother), note: 'Read from a sheet' },
          { code: 'job_loss', relative: personRef(brother), note: 'Threatened' },
        ]),
        sources: [
          { kind: 'observed', description: english('The person concerned, on the call'), date: null },
        ],
      },
    ),
  ];
}
