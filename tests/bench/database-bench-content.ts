import type { CaseFields } from '#shared/cases/case.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { aCase, anIncident } from '../support/record-builders.ts';
import { told } from '#tests/support/record-builders.ts';

export const INCIDENTS_PER_CASE = 100;

/** Words that occur in one incident of a thousand, one in each script that is searched. */
export const plantedWords = {
  English: 'zephyrine',
  Chinese: '璟瑄巷',
  Uyghur: 'قاراتوقاي',
} as const;
export type PlantedScript = keyof typeof plantedWords;

const PLANTED_EVERY = 1000;
const VARIANTS = 1009;

export function plantedCount(incidents: number): number {
  return Math.ceil(incidents / PLANTED_EVERY);
}

export function benchCase(number: number): CaseFields {
  return aCase({ codeword: `${pick(woods, number * 7)} ${number}` });
}

/**
 * Same number, same incident. Titles, days and accounts are spread so that no order follows another.
 * Incidents of the same `variant` have the same account.
 */
export function benchIncident(number: number): { readonly fields: IncidentFields; readonly variant: number } {
  const mixed = (number * 7919 + 104_729) % 1_000_003;
  const variant = number % PLANTED_EVERY === 0 ? -1 : mixed % VARIANTS;
  const planted = variant === -1 ? ` ${Object.values(plantedWords).join(' ')}` : '';
  const fields = anIncident({
    title: told(`${pick(titles, variant)} ${mixed}`),
    when: { extent: 'moment', edtf: dayOf(mixed), basis: 'recollection' },
    acts: { state: 'known', value: [{ words: null, victims: 'all', code: pick(acts, variant), note: null }] },
    channels: { state: 'known', value: [{ code: pick(channels, variant), words: null }] },
    narrative: { translations: [], lang: 'en', text: `${account(variant)}${planted}` },
  });
  return { fields, variant };
}

/** Four sentences of a dozen, in three scripts. */
function account(seed: number): string {
  return [0, 1, 2, 3].map((step) => pick(sentences, seed * 31 + step * 5 + (seed >> step))).join(' ');
}

function dayOf(seed: number): string {
  return new Date(Date.UTC(2012, 0, 1 + (seed % 5000))).toISOString().slice(0, 10);
}

function pick<Item>(list: readonly [Item, ...Item[]], index: number): Item {
  return list[Math.abs(index) % list.length] ?? list[0];
}

const woods = ['Alder', 'Birch', 'Cedar', 'Juniper', 'Larch', 'Rowan', 'Willow'] as const;
const titles = [
  'Call from the police',
  'Visit to the parents',
  'Message on the telephone',
  'Summons',
  '警察打电话给家人',
] as const;
const acts = ['persuade_return', 'threat_family', 'surveillance'] as const;
const channels = ['phone_voice', 'wechat_message', 'in_person_home'] as const;

const sentences = [
  'An officer called his mother and asked where her son lived now.',
  'He was told that his brother would lose his post if he did not come back.',
  'She recognised the voice of the man who had called in the spring.',
  'Two men waited in front of the office and photographed everybody who came out.',
  'The consulate refused to renew the passport and asked for the names of friends.',
  'He did not answer, and the calls went on for eleven days.',
  '警察给他的母亲打电话，要求他马上回国。',
  '他们说如果不配合，家人会有麻烦。',
  '领事馆拒绝换发护照，并询问朋友的姓名。',
  'ساقچىلار ئۇنىڭ ئۆيىگە بېرىپ، ئوغلىنىڭ نەدە ئىكەنلىكىنى سورىدى.',
  'ئۇ تېلېفوننى ئالمىدى، ئەمما ئۇلار توختىمىدى.',
  'ئانىسى يىغلاپ تۇرۇپ قايتىپ كەل دېدى.',
] as const;
