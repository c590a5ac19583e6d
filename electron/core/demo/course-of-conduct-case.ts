import type { IncidentFields } from '#shared/incidents/incident.ts';
import { known } from '#shared/text/answer.ts';
import { coded } from '#shared/vocabularies/coded-value.ts';
import { demoName, demoPerson, demoRelation, english, kept, told, type DemoCase } from './demo-case.ts';
import { numberItems } from './number-items.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { courseOfConductBeginning } from './course-of-conduct-beginning.ts';
import { courseOfConductEnd } from './course-of-conduct-end.ts';

/** A student in exile, ten incidents over two years. Her name means "sample" and "example". */
export const courseOfConductCase: DemoCase = {
  reference: 'CASE-2026-9001',
  recipientKind: 'police',
  isOwned: true,
  shownByName: [],
  request: {
    en: {
      recipient: 'State police, unit for state security (invented)',
      asks: [
        'Record this report and give us its file number.',
        'Name a contact to whom further incidents can be reported directly.',
        'Assess the risk for the person concerned before 30 June, the date that the callers have set.',
      ],
      limits:
        'The call recordings were not examined by an expert. The person concerned was interviewed three times with the same interpreter. Nobody has spoken with the mother, since her telephone is probably monitored.',
    },
    'zh-Hans': {
      recipient: '州警察局国家安全处（虚构）',
      asks: [
        '受理本报告并告知案件编号。',
        '指定一名联系人，以便今后直接报告新的事件。',
        '在来电者规定的6月30日之前评估当事人面临的风险。',
      ],
      limits:
        '通话录音未经专家鉴定。当事人在同一名口译员协助下接受了三次访谈。由于母亲的电话很可能被监听，没有人与她通话。',
    },
  },
  make: (nextId) => {
    const caseId = nextId<CaseId>();
    const cast = {
      client: nextId<PersonId>(),
      mother: nextId<PersonId>(),
      brother: nextId<PersonId>(),
      caller: nextId<PersonId>(),
    };
    const witness = nextId<PersonId>();
    return {
      case: {
        id: caseId,
        reference: 'CASE-2026-9001',
        formerReferences: [],
        isTraining: true,
        codeword: 'Sparrow',
        status: 'ready_to_refer',
        priority: 'high',
        risk: 'high',
        stateOfOrigin: known('CN'),
        hostStates: known(['DE']),
        openedOn: '2024-04-08',
        languages: ['ug', 'zh-Hans', 'de'],
        summary: told(
          'Namunejan Misali studies in Germany and belongs to a student group that reports on missing teachers. Since March 2022 people who present themselves as police of her home county have called her, had her mother and her brother summoned, and sent a man to the café where she works. They first wanted her to “come home and talk”; since autumn 2023 they set dates. Her passport was not renewed.\nShe has reported two incidents to the university and none to the police, because she feared for her mother.',
        ),
        objective: known(
          told('To be safe, to have the contact stop, and to have a police record that can be shown later.'),
        ),
        ...kept(),
        relations: [
          demoRelation(nextId, cast.mother, 'parent', cast.client),
          demoRelation(nextId, cast.brother, 'sibling', cast.client),
          demoRelation(nextId, cast.mother, 'parent', cast.brother),
          demoRelation(nextId, cast.caller, 'unknown_caller', cast.client),
          demoRelation(nextId, witness, 'co_worker', cast.client),
        ],
      },
      person: [
        {
          id: cast.client,
          fields: demoPerson(
            nextId,
            [
              demoName('Namunejan Misali', 'ug-Latn', 'legal_current', 'uyghur_uly'),
              demoName('نامۇنەجان مىسالى', 'ug', 'native_script'),
              demoName('纳木乃江·米萨里', 'zh-Hans', 'sinified_or_state_assigned'),
              demoName('Namune', 'ug-Latn', 'courtesy'),
              demoName('نامۇنە', 'ug', 'courtesy'),
            ],
            {
              gender: known(coded('female')),
              birth: known({ edtf: '1998', extent: 'moment', basis: 'document' }),
              nationalities: known(['CN']),
              occupation: known(told('student and waitress')),
              languages: known(['ug', 'zh-Hans', 'de']),
              interpreterNeeded: known(true),
            },
          ),
          inCase: {
            roles: ['client', 'target'],
            isUsedAsLeverage: { state: 'known', value: false },
            notes: null,
          },
        },
        {
          id: cast.mother,
          fields: demoPerson(
            nextId,
            [
              demoName('Misalgul Namuniye', 'ug-Latn', 'legal_current', 'uyghur_uly'),
              demoName('مىسالگۈل نامۇنىيە', 'ug', 'native_script'),
              demoName('米萨丽古丽', 'zh-Hans', 'sinified_or_state_assigned'),
              demoName('Misalgul', 'ug-Latn', 'courtesy'),
            ],
            { gender: known(coded('female')), isIdentityProtected: true },
          ),
          inCase: {
            roles: ['relative'],
            isUsedAsLeverage: { state: 'known', value: true },
            notes: english(
              'Never call: her telephone is listened to. The client hears from her through somebody else.',
            ),
          },
        },
        {
          id: cast.brother,
          fields: demoPerson(
            nextId,
            [
              demoName('Misaljan Namuniye', 'ug-Latn', 'legal_current', 'uyghur_uly'),
              demoName('مىسالجان نامۇنىيە', 'ug', 'native_script'),
              demoName('Misaljan', 'ug-Latn', 'courtesy'),
            ],
            { gender: known(coded('male')), isIdentityProtected: true },
          ),
          inCase: { roles: ['relative'], isUsedAsLeverage: { state: 'known', value: true }, notes: null },
        },
        {
          id: cast.caller,
          fields: demoPerson(nextId, [demoName('示例甲', 'zh-Hans', 'alias')]),
          inCase: {
            roles: ['perpetrator'],
            isUsedAsLeverage: { state: 'not_applicable' },
            notes: english('Calls himself by this name; nobody has seen a document.'),
          },
        },
        {
          id: witness,
          fields: demoPerson(nextId, [demoName('Sam Specimen', 'en', 'legal_current')], {
            gender: { state: 'declined' },
          }),
          inCase: { roles: ['witness'], isUsedAsLeverage: { state: 'known', value: false }, notes: null },
        },
      ],
      incident: [...courseOfConductBeginning(cast), ...courseOfConductEnd(cast)].map((fields, index) => ({
        id: nextId(),
        serial: index + 1,
        formerReferences: [],
        fields: numberItems<IncidentFields>(fields, nextId),
      })),
    };
  },
};
