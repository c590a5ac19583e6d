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
  translated,
  victims,
  told,
  type DemoCase,
} from './demo-case.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';

/** A translator who consents to being named, told in Chinese. Her name means "model example B". */
export const workplaceCase: DemoCase = {
  reference: 'CASE-2026-9004',
  recipientKind: 'police',
  shownByName: ['范例乙'],
  request: {
    en: {
      recipient: 'Police, safeguarding lead for transnational repression (invented)',
      asks: [
        'Record this report and give us its crime reference number.',
        'Advise the employer what to do if the man comes back.',
      ],
      limits:
        'The person concerned wrote her own account in Chinese; the translation of the exact words is a working translation.',
    },
    'zh-Hans': {
      recipient: '警方跨国镇压事务负责人（虚构）',
      asks: ['受理本报告并告知案件编号。', '就该男子再次出现时如何处理向雇主提供建议。'],
      limits: '当事人用中文自行撰写了叙述；原话的译文为工作译文。',
    },
  },
  make: (nextId) => {
    const caseId = nextId<CaseId>();
    const client = nextId<PersonId>();
    const father = nextId<PersonId>();
    const incidents = [
      demoIncident(
        told('公司门口有人等候', 'zh-Hans'),
        { edtf: '2025-02-10', extent: 'moment', basis: 'document' },
        {
          places: known([
            demoPlace('GB', {
              name: { text: '某市某公司', lang: 'zh-Hans' },
              precision: 'town',
              type: coded('workplace'),
            }),
          ]),
          acts: acts('agent_visit', 'work_study_pressure'),
          channels: channels('in_person_work', 'via_employer_school'),
          demands: known([
            {
              code: 'delete_content',
              words: null,
              isExplicit: known(true),
              deadline: notAnswered,
              consequence: known('to_livelihood'),
            },
          ]),
          threats: known(['to_livelihood']),
          exactWords: [
            {
              text: '文章删了，大家都好过；不删，你爸的退休金我们可管不了。',
              lang: 'zh-Hans',
              speaker: known(described('一名自称领事馆工作人员的男子', 'zh-Hans')),
              translations: translated(
                'Delete the article and everybody will be fine; if you do not, we can do nothing about your father’s pension.',
              ),
            },
          ],
          narrative: {
            lang: 'zh-Hans',
            translations: [],
            text: '一名男子在公司门口等候范例乙，自称领事馆工作人员，要求她删除一篇译文。\n他向前台留了一个电话号码：020 7946 0018。前台没有看到证件。\n主管事后告诉范例乙，该男子还问了她的合同何时到期。',
          },
          victims: victims(personRef(client)),
          involvements: known([
            demoInvolvement(described('一名自称领事馆工作人员的男子', 'zh-Hans'), 'embassy_or_consulate', {
              titleAsStated: known('领事馆工作人员'),
              basis: ['self_identified_official'],
              confidence: 'possible',
            }),
          ]),
          sources: [
            { kind: 'observed', description: english('The person concerned'), date: notAnswered },
            {
              kind: 'reported',
              description: english('Her manager, by e-mail of the same day'),
              date: known({ edtf: '2025-02-10', extent: 'moment', basis: 'document' }),
            },
          ],
        },
      ),
      demoIncident(
        told('父亲退休金停发', 'zh-Hans'),
        {
          edtf: '2025-03',
          extent: 'moment',
          basis: 'recollection',
          verbatim: { text: '三月份开始就没到账', lang: 'zh-Hans' },
        },
        {
          places: known([demoPlace('CN', { precision: 'district' })]),
          acts: acts('family_collective_punishment'),
          channels: channels('bank_notice'),
          demands: known([
            {
              code: 'none_stated',
              words: null,
              isExplicit: known(false),
              deadline: notAnswered,
              consequence: notAnswered,
            },
          ]),
          threats: { state: 'not_applicable' },
          narrative: {
            lang: 'zh-Hans',
            translations: [],
            text: '父亲范例丁告诉范例乙，退休金从三月份起没有到账，社保窗口只说“有问题，等通知”。',
          },
          victims: victims(personRef(father), personRef(client)),
          involvements: known([
            demoInvolvement(described('社保窗口工作人员', 'zh-Hans'), 'local_official', {
              role: coded('confirmed_present'),
              basis: ['synchronised_family_visit'],
              confidence: 'possible',
            }),
          ]),
          familyPressure: known([
            { code: 'pension_or_subsidy_cut', words: null, relative: known(personRef(father)), note: null },
          ]),
          sources: [
            { kind: 'reported', description: english('The father, by telephone'), date: notAnswered },
          ],
        },
      ),
      demoIncident(
        told('视频“谈话”', 'zh-Hans'),
        {
          edtf: '2025-05-19',
          extent: 'moment',
          timeLocal: '09:30',
          timeZone: 'Europe/London',
          basis: 'message_timestamp',
        },
        {
          places: known([demoPlace('GB', { type: coded('online_only') })]),
          acts: acts('summons_remote', 'threat_family'),
          channels: channels('video_conference_officials'),
          demands: known([
            {
              code: 'delete_content',
              words: null,
              isExplicit: known(true),
              deadline: known({ edtf: '2025-05-31', extent: 'moment', basis: 'message_timestamp' }),
              consequence: known('to_family'),
            },
            {
              code: 'inform_on_others',
              words: null,
              isExplicit: known(false),
              deadline: notAnswered,
              consequence: notAnswered,
            },
          ]),
          threats: known(['to_family', 'unspecified']),
          exactWords: [
            {
              text: '月底以前处理好，后果你自己清楚。',
              lang: 'zh-Hans',
              speaker: known(described('视频中的一名官员', 'zh-Hans')),
              translations: translated(
                'Deal with it before the end of the month; you know the consequences yourself.',
              ),
            },
          ],
          narrative: {
            lang: 'zh-Hans',
            translations: [],
            text: '对方发来会议链接，要求范例乙参加视频谈话。画面上有两人，一人穿制服，身后有国徽。\n谈话持续二十五分钟。对方两次提到她父亲的住处，并问译文“还有谁参与”。',
          },
          victims: victims(personRef(client), personRef(father)),
          involvements: known([
            demoInvolvement(described('视频中的一名官员', 'zh-Hans'), 'state_security', {
              basis: ['official_on_video', 'state_only_knowledge'],
              confidence: 'likely',
            }),
          ]),
          familyPressure: { state: 'declined' },
          sources: [
            { kind: 'observed', description: english('The person concerned'), date: notAnswered },
            {
              kind: 'document',
              description: english('Screenshot of the invitation'),
              date: known({ edtf: '2025-05-18', extent: 'moment', basis: 'message_timestamp' }),
            },
          ],
        },
      ),
    ];
    return {
      case: {
        id: caseId,
        reference: 'CASE-2026-9004',
        formerReferences: [],
        isTraining: true,
        codeword: 'Quartz',
        status: 'ready_to_refer',
        priority: 'priority',
        risk: 'medium',
        stateOfOrigin: known('CN'),
        hostStates: known(['GB']),
        openedOn: '2025-06-02',
        languages: ['zh-Hans', 'en'],
        summary: {
          translations: [],
          lang: 'zh-Hans',
          text: '范例乙在英国从事翻译。2025年2月起，有人到她的公司要求删除一篇译文；3月起父亲的退休金停发；5月她被要求参加一次视频谈话，对方规定了最后期限。',
        },
        objective: known({
          translations: [],
          text: '希望此类接触停止，并希望父亲不再受到影响。',
          lang: 'zh-Hans',
        }),
        ...kept({
          retainUntil: '2036-02-10',
          legalHold: {
            reason: english('A court has asked for the file of the employer (invented).'),
            on: '2025-06-02',
            by: null,
          },
        }),
        relations: [demoRelation(nextId, father, 'parent', client)],
      },
      person: [
        {
          id: client,
          fields: demoPerson(
            nextId,
            [
              demoName('范例乙', 'zh-Hans', 'legal_current'),
              {
                ...demoName('FAN LIYI', 'zh-Latn', 'document_name', 'document_mrz'),
                inDocument: 'passport (invented)',
              },
            ],
            {
              gender: known(coded('female')),
              birth: known({ edtf: '1991-07', extent: 'moment', basis: 'document' }),
              nationalities: known(['CN']),
              occupation: known({ translations: [], text: '翻译', lang: 'zh-Hans' }),
              languages: known(['zh-Hans', 'en']),
              interpreterNeeded: known(false),
            },
          ),
          inCase: {
            roles: ['client', 'target'],
            isUsedAsLeverage: { state: 'known', value: false },
            notes: null,
          },
        },
        {
          id: father,
          fields: demoPerson(nextId, [demoName('范例丁', 'zh-Hans', 'legal_current')], {
            isIdentityProtected: true,
          }),
          inCase: { roles: ['relative'], isUsedAsLeverage: { state: 'known', value: true }, notes: null },
        },
      ],
      incident: incidents.map((fields, index) => ({
        id: nextId(),
        serial: index + 1,
        formerReferences: [],
        fields: numberItems<IncidentFields>(fields, nextId),
      })),
    };
  },
};
