/*
 * Names that people use and Unicode's CLDR, which Intl brings, does not have. What CLDR has (UK, 土耳其, Niederlande,
 * the countries of a time zone) is asked of Intl.
 */

/** ISO 3166-1 code: other names, with `|` between them. */
const COUNTRIES: Readonly<Record<string, string>> = {
  AE: 'Emirates|UAE',
  BA: 'Bosnia',
  CD: 'DRC|Congo-Kinshasa',
  CG: 'Congo-Brazzaville',
  CI: 'Ivory Coast',
  CN: 'PRC|Mainland China|大陆',
  CV: 'Cape Verde',
  CZ: 'Czech Republic',
  GB: 'England|Scotland|Wales|Northern Ireland|Britain|Great Britain|UK|U.K.|英格兰|苏格兰',
  KP: 'DPRK|朝鲜',
  KR: 'Korea|ROK|韩国',
  MK: 'Macedonia',
  MM: 'Burma',
  NL: 'Holland|荷兰',
  PS: 'Palestine',
  RU: 'Russian Federation',
  SZ: 'Swaziland',
  TL: 'East Timor',
  TR: 'Turkey|Turkiye|土耳其',
  TW: 'ROC|Formosa',
  US: 'America|USA|U.S.|United States of America',
  VA: 'Vatican',
};

/** Names of IANA that the places no longer bear. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho Chi Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** Cities that have no zone of their own, with `|` between them. */
const ZONES: Readonly<Record<string, string>> = {
  'America/Los_Angeles': 'San Francisco|Seattle|旧金山',
  'America/New_York': 'Washington|Boston|华盛顿',
  'America/Toronto': 'Ottawa|Montreal|多伦多',
  'Asia/Almaty': 'Astana|阿拉木图',
  'Asia/Calcutta': 'Delhi|New Delhi|Mumbai|Dharamsala|Dharamshala|达兰萨拉',
  'Asia/Katmandu': 'Nepal|加德满都',
  'Asia/Rangoon': 'Burma',
  'Asia/Shanghai': 'Beijing|Peking|Lhasa|Guangzhou|Shenzhen|Chengdu|Harbin|Chongqing|北京|上海|拉萨|广州',
  'Asia/Urumqi':
    'Kashgar|Kashi|Ghulja|Hotan|Xinjiang time|Ürümchi|喀什|乌鲁木齐|和田|新疆时间|قەشقەر|ئۈرۈمچى',
  'Australia/Sydney': 'Canberra',
  'Europe/Amsterdam': 'The Hague|Rotterdam',
  'Europe/Berlin': 'Munich|München|Hamburg|Frankfurt',
  'Europe/Istanbul': 'Ankara|Kayseri',
  'Europe/Kiev': 'Lviv|Odesa',
  'Europe/Zurich': 'Geneva|Genf|Bern',
};

/** Other names of a country. */
export function countryAliases(code: string): string {
  return COUNTRIES[code] ?? '';
}

/** A time zone as its place is called today: Europe/Kyiv. */
export function timeZoneName(zone: string): string {
  return (ZONE_NAMES[zone] ?? zone).replaceAll('_', ' ');
}

/** Other places by which a time zone is known. */
export function timeZoneAliases(zone: string): string {
  return ZONES[zone] ?? '';
}
