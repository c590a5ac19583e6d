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
import type { PersonId } from '#shared/ids/ids.ts';

/** The people of the case whom incidents name. */
export interface CourseCast {
  readonly client: PersonId;
  readonly mother: PersonId;
  readonly brother: PersonId;
  readonly caller: PersonId;
}

/** First contact to spring 2023: calls, and pressure on the family at home. */
export function courseOfConductBeginning({ client, mother, brother, caller }: CourseCast): IncidentDraft[] {
  return [
    demoIncident(
      'First call: come home and talk',
      {
        edtf: '2022-03-12',
        extent: 'moment',
        timeLocal: '19:40',
        timeZone: 'Europe/Berlin',
        basis: 'message_timestamp',
      },
      {
        places: known([
          demoPlace('DE', { name: english('Musterstadt'), precision: 'town', type: coded('victim_home') }),
        ]),
        acts: acts('persuade_return', 'threat_family'),
        channels: channels('phone_voice'),
        demands: known([
          {
            code: 'return_to_state',
            words: null,
            isExplicit: known(true),
            deadline: notAnswered,
            consequence: known('to_family'),
          },
        ]),
        threats: known(['to_family']),
        exactWords: [
          {
            text: '你再不回来，你爸妈的事我们就不管了。',
            lang: 'zh-Hans',
            speaker: known(personRef(caller)),
            translations: translated(
              'If you still do not come back, we will no longer look after your parents’ matter.',
            ),
          },
          {
            text: '大家都是老乡，回来谈一谈就没事了。',
            lang: 'zh-Hans',
            speaker: known(personRef(caller)),
            translations: translated(
              'We are all from the same place; come back, have a talk, and it will be fine.',
            ),
          },
        ],
        narrative: {
          lang: 'en',
          translations: [],
          text: 'Namunejan Misali was called from the number +49 30 23125 014. A man speaking Chinese called himself 示例甲 and said he worked for the public security bureau of Yangben county (样本县公安局).\nHe knew the date of her last flight and the number of her student card. She had told neither to anybody outside the university.\nHe asked her to come home “to talk” and mentioned her parents twice. The call lasted eleven minutes. She wrote the words down the same evening.',
        },
        victims: victims(personRef(client)),
        involvements: known([
          demoInvolvement(personRef(caller), 'psb_local', {
            titleAsStated: known('样本县公安局'),
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
            date: known({ edtf: '2024-04-08', extent: 'moment', basis: 'document' }),
          },
        ],
      },
    ),
    demoIncident(
      'Mother summoned and questioned for four hours',
      {
        edtf: '2022-03-15',
        extent: 'moment',
        basis: 'recollection',
        verbatim: { text: 'تېلېفوندىن ئۈچ كۈن كېيىن', lang: 'ug' },
      },
      {
        places: known([demoPlace('CN', { precision: 'district', type: coded('police_station') })]),
        acts: acts('family_interrogated'),
        channels: channels('home_visit_to_relative'),
        demands: known([
          {
            code: 'influence_relative',
            words: null,
            isExplicit: known(true),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        exactWords: [
          {
            text: 'بالىڭىز قايتىپ كەلمىسە، ئۆيىڭىز تىنچ بولمايدۇ.',
            lang: 'ug',
            speaker: known(described('a police officer, as the mother told it')),
            translations: translated(
              'If your child does not come back, there will be no peace in your house.',
            ),
          },
        ],
        narrative: {
          lang: 'ug',
          translations: [],
          text: 'ئانام مىسالگۈلنى ساقچىخانىغا چاقىرتىپ، تۆت سائەت سوراق قىلدى.\nئۇلار نامۇنەجاننىڭ نېمە ئىش قىلىۋاتقانلىقىنى، كىملەر بىلەن كۆرۈشىدىغانلىقىنى سورىدى (2022-يىلى 3-ئاينىڭ 15-كۈنى).',
        },
        victims: victims(personRef(mother), personRef(client)),
        involvements: known([
          demoInvolvement(described('two police officers, names not known'), 'psb_local', {
            basis: ['synchronised_family_visit'],
            confidence: 'likely',
          }),
        ]),
        familyPressure: known([
          {
            code: 'summons_interrogation',
            words: null,
            relative: known(personRef(mother)),
            note: 'Questioned for four hours',
          },
        ]),
        sources: [
          {
            kind: 'reported',
            description: english('The brother, in a voice message to the person concerned, then deleted'),
            date: notAnswered,
          },
        ],
      },
    ),
    demoIncident(
      'Passport not renewed',
      { edtf: '2022-09', extent: 'moment', basis: 'document' },
      {
        places: known([demoPlace('DE', { precision: 'country', type: coded('consulate') })]),
        acts: acts(
          ['passport_refusal', 'Renewal made to depend on a statement about the student group'],
          'consular_denial',
        ),
        channels: channels('consulate_or_embassy'),
        demands: known([
          {
            code: 'sign_statement',
            words: null,
            isExplicit: known(true),
            deadline: notAnswered,
            consequence: known('to_status'),
          },
          {
            code: 'inform_on_others',
            words: null,
            isExplicit: known(false),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        threats: known(['to_status']),
        narrative: {
          lang: 'en',
          translations: [],
          text: 'At the counter she was told that the renewal could not be processed “for now”. A member of staff then asked her to write down who belongs to the student group. She refused and left.\nA letter of two lines, without a signature, came later. It gives no reason.',
        },
        victims: victims(personRef(client)),
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
          { kind: 'observed', description: english('The person concerned'), date: notAnswered },
          {
            kind: 'document',
            description: english('Letter of two lines, unsigned, undated'),
            date: notAnswered,
          },
        ],
      },
    ),
    demoIncident(
      'Exit ban for the mother',
      {
        edtf: '2022-23',
        extent: 'moment',
        basis: 'recollection',
        verbatim: { text: 'كۈزدە، پاختا يىغىلغاندا', lang: 'ug' },
      },
      {
        places: known([demoPlace('CN', { precision: 'province' })]),
        acts: acts('exit_ban', 'family_collective_punishment'),
        channels: channels('official_document', 'via_relative'),
        demands: known([
          {
            code: 'none_stated',
            words: null,
            isExplicit: known(false),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        narrative: {
          lang: 'ug',
          translations: [],
          text: 'ئانامنىڭ پاسپورتىنى يىغىۋالدى ۋە چەتئەلگە چىقىشىنى چەكلىدى.\nپېنسىيەسىمۇ ئۈچ ئاي تۆلەنمىدى.',
        },
        victims: victims(personRef(mother)),
        involvements: { state: 'unknown' },
        familyPressure: known([
          { code: 'exit_ban', words: null, relative: known(personRef(mother)), note: null },
          { code: 'passport_confiscated', words: null, relative: known(personRef(mother)), note: null },
          {
            code: 'pension_or_subsidy_cut',
            words: null,
            relative: known(personRef(mother)),
            note: 'Not paid for three months',
          },
        ]),
        sources: [
          {
            kind: 'reported',
            description: english('An aunt, by a letter that a traveller brought'),
            date: notAnswered,
          },
        ],
      },
    ),
    demoIncident(
      'Brother made to call with an officer beside him',
      {
        edtf: '2023-02~',
        extent: 'moment',
        basis: 'recollection',
        verbatim: { text: '春节过后两周左右', lang: 'zh-Hans' },
      },
      {
        places: known([demoPlace('CN', { precision: 'town', type: coded('relative_home') })]),
        acts: acts('family_forced_call', 'persuade_return'),
        channels: channels('wechat_call_video', 'via_relative'),
        demands: known([
          {
            code: 'return_to_state',
            words: null,
            isExplicit: known(true),
            deadline: notAnswered,
            consequence: known('to_family'),
          },
          {
            code: 'stop_activity',
            words: null,
            isExplicit: known(true),
            deadline: notAnswered,
            consequence: notAnswered,
          },
        ]),
        threats: known(['to_livelihood', 'to_family']),
        exactWords: [
          {
            text: 'Qayt, Namune. Ular hazir yénimda.',
            lang: 'ug-Latn',
            speaker: known(personRef(brother)),
            translations: translated('Come back, Namune. They are beside me now.'),
          },
        ],
        narrative: {
          lang: 'en',
          translations: [],
          text: 'Misaljan called by video. He read from a sheet and looked to his left before each answer. A second man could be heard but not seen.\nMisaljan had to say that he would lose his job if she did not return. At the end he said the one sentence in Uyghur that is quoted below.\nShe says her brother was made to call. He is recorded here as a victim first.',
        },
        victims: victims(personRef(brother), personRef(client)),
        involvements: known([
          demoInvolvement(personRef(brother), 'relative_messenger_coerced', {
            role: coded('intermediary_messenger_coerced'),
            basis: ['official_on_video'],
            confidence: 'likely',
          }),
          demoInvolvement(described('a man beside the brother, heard and not seen'), 'unknown', {
            role: coded('gave_orders'),
            basis: ['official_on_video'],
            confidence: 'possible',
          }),
        ]),
        familyPressure: known([
          {
            code: 'forced_call',
            words: null,
            relative: known(personRef(brother)),
            note: 'Read from a sheet',
          },
          { code: 'job_loss', words: null, relative: known(personRef(brother)), note: 'Threatened' },
        ]),
        sources: [
          { kind: 'observed', description: english('The person concerned, on the call'), date: notAnswered },
        ],
      },
    ),
  ];
}
