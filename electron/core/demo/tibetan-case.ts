import type { IncidentFields } from '#shared/incidents/incident.ts';
import { numberItems } from './number-items.ts';
import { known, notAnswered } from '#shared/text/answer.ts';
import { coded } from '#shared/vocabularies/coded-value.ts';
import {
  acts,
  channels,
  demoIncident,
  demoInvolvement,
  demoName,
  demoPerson,
  demoPlace,
  kept,
  demoRelation,
  described,
  english,
  personRef,
  told,
  translated,
  victims,
  type DemoCase,
} from './demo-case.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';

/** A Tibetan nurse in Switzerland, told in Tibetan. Her name means "example". */
export const tibetanCase: DemoCase = {
  reference: 'CASE-2026-9002',
  recipientKind: 'police',
  shownByName: [],
  request: {
    en: {
      recipient: 'Cantonal police, prevention desk (invented)',
      asks: [
        'Record this report without the name of the person concerned.',
        'Say whom she may call at night.',
      ],
      limits:
        'One interview of ninety minutes, with an interpreter. No document from the home district exists.',
    },
    'zh-Hans': {
      recipient: '州警察局预防处（虚构）',
      asks: ['在不记录当事人姓名的情况下受理本报告。', '说明当事人夜间可以联系谁。'],
      limits: '仅进行过一次九十分钟的访谈，有口译员在场。没有来自家乡的任何文件。',
    },
  },
  make: (nextId) => {
    const caseId = nextId<CaseId>();
    const client = nextId<PersonId>();
    const uncle = nextId<PersonId>();
    const fields = [
      demoIncident(
        'Call from the home district',
        { edtf: '2024-07-06', extent: 'moment', basis: 'message_timestamp' },
        {
          places: known([demoPlace('CH', { precision: 'town', type: coded('victim_home') })]),
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
              text: 'ཁྱེད་རང་ཕྱིར་མ་ལོག་ན་ཁྱིམ་མི་ལ་དཀའ་ངལ་འབྱུང་གི་རེད།',
              lang: 'bo',
              speaker: known(described('a man who spoke the dialect of her home district')),
              translations: translated('If you do not come back, there will be trouble for the family.'),
            },
          ],
          narrative: {
            lang: 'bo',
            translations: [],
            text: 'ཉེན་རྟོག་པས་ང་ལ་ཁ་པར་བཏང་ནས་ཕྱིར་ལོག་དགོས་ཞེས་བཤད་སོང་།\nཁོང་གིས་དཔེ་མཚོན་སྒྲོལ་མའི་ཁྱིམ་མིའི་སྐོར་སྐད་ཆ་དྲིས་སོང་།',
          },
          victims: victims(personRef(client)),
          involvements: known([
            demoInvolvement(described('a man who called himself a police officer'), 'psb_local', {
              titleAsStated: known('ཉེན་རྟོག་པ'),
              basis: ['self_identified_official'],
              confidence: 'possible',
            }),
          ]),
          sources: [{ kind: 'observed', description: english('The person concerned'), date: notAnswered }],
        },
      ),
      demoIncident(
        'Uncle told to bring her back',
        {
          edtf: '2024-07-09',
          extent: 'moment',
          basis: 'recollection',
          verbatim: { text: 'བོད་ཟླ་ལྔ་པའི་ཚེས་གསུམ', lang: 'bo' },
          calendar: coded('tibetan'),
        },
        {
          places: known([demoPlace('CN', { precision: 'district', type: coded('relative_home') })]),
          acts: acts('family_interrogated', 'family_collective_punishment'),
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
          narrative: {
            lang: 'en',
            translations: [],
            text: 'Officials visited Dpe mtshon Bkra shis and told him that his son would not be admitted to the school in the county town as long as his niece lived abroad.',
          },
          victims: victims(personRef(uncle), personRef(client)),
          involvements: known([
            demoInvolvement(described('two officials of the township'), 'local_official', {
              basis: ['synchronised_family_visit'],
              confidence: 'likely',
            }),
          ]),
          familyPressure: known([
            { code: 'visit_warning', words: null, relative: known(personRef(uncle)), note: null },
            {
              code: 'school_exclusion',
              words: null,
              relative: known(personRef(uncle)),
              note: 'Announced for his son',
            },
          ]),
          sources: [
            {
              kind: 'reported',
              description: english('A neighbour, through a third country'),
              date: notAnswered,
            },
          ],
        },
      ),
      demoIncident(
        'Visa for a visit made to depend on a meeting',
        { edtf: '2025-03/2025-04', extent: 'lasting', basis: 'recollection' },
        {
          places: known([demoPlace('CH', { type: coded('consulate') })]),
          acts: acts('consular_denial', 'recruit_informant'),
          channels: channels('consulate_or_embassy', 'email'),
          demands: known([
            {
              code: 'meet_agent',
              words: null,
              isExplicit: known(true),
              deadline: notAnswered,
              consequence: notAnswered,
            },
            {
              code: 'inform_on_others',
              words: null,
              isExplicit: known(true),
              deadline: notAnswered,
              consequence: known('to_status'),
            },
          ]),
          threats: known(['to_status']),
          narrative: {
            lang: 'en',
            translations: [],
            text: 'She asked for a visa to see her sick grandmother. She was invited to “a talk about the community” first and asked who had organised the March gathering. She did not answer, and the visa was refused by e-mail (visa.desk@example.org).',
          },
          victims: victims(personRef(client)),
          involvements: known([
            demoInvolvement(described('a member of the consular staff'), 'embassy_or_consulate', {
              basis: ['consular_involvement'],
              confidence: 'confirmed',
            }),
            demoInvolvement(described('the spokesperson of the embassy'), 'embassy_or_consulate', {
              role: coded('unknown'),
              basis: ['state_denial'],
              confidence: 'confirmed',
            }),
          ]),
          sources: [
            { kind: 'observed', description: english('The person concerned'), date: notAnswered },
            {
              kind: 'document',
              description: english('E-mail of two sentences'),
              date: known({ edtf: '2025-04-17', extent: 'moment', basis: 'document' }),
            },
          ],
        },
      ),
    ];
    return {
      case: {
        id: caseId,
        reference: 'CASE-2026-9002',
        formerReferences: [],
        isTraining: true,
        codeword: 'Larch',
        status: 'documenting',
        priority: 'priority',
        risk: 'medium',
        stateOfOrigin: known('CN'),
        hostStates: known(['CH']),
        openedOn: '2025-05-02',
        languages: ['bo', 'en'],
        summary: told(
          'A nurse from Tibet who lives in Switzerland was called by a man who presented himself as police. Three days later her uncle was visited at home. In 2025 a visa to see her grandmother was made to depend on a talk about the community.',
        ),
        objective: known(told('To know her options; she does not want her name to be given to anybody.')),
        // Somebody who has a vault of their own.
        ...kept({ owner: { userId: null, name: 'Sam Specimen' }, retainUntil: '2035-05-02' }),
        relations: [demoRelation(nextId, uncle, 'aunt_uncle', client)],
      },
      person: [
        {
          id: client,
          fields: demoPerson(
            nextId,
            [
              demoName('དཔེ་མཚོན་སྒྲོལ་མ', 'bo', 'native_script'),
              demoName('Dpe mtshon Sgrol ma', 'bo-Latn', 'romanised', 'wylie'),
              demoName('Petson Dolma', 'bo-Latn', 'romanised', 'informal'),
            ],
            { isIdentityProtected: true, languages: known(['bo']), interpreterNeeded: known(true) },
          ),
          inCase: {
            roles: ['client', 'target'],
            isUsedAsLeverage: { state: 'known', value: false },
            notes: null,
          },
        },
        {
          id: uncle,
          fields: demoPerson(
            nextId,
            [
              demoName('དཔེ་མཚོན་བཀྲ་ཤིས', 'bo', 'native_script'),
              demoName('Dpe mtshon Bkra shis', 'bo-Latn', 'romanised', 'wylie'),
            ],
            { isIdentityProtected: true },
          ),
          inCase: { roles: ['relative'], isUsedAsLeverage: { state: 'known', value: true }, notes: null },
        },
      ],
      incident: fields.map((incident, index) => ({
        id: nextId(),
        serial: index + 1,
        formerReferences: [],
        fields: numberItems<IncidentFields>(incident, nextId),
      })),
    };
  },
};
