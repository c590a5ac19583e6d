import { vocabulary } from './vocabulary.ts';

/** What kind of place it is (short list of ESF MT17, domain.md V15b). */
export const placeTypeVocabulary = vocabulary({
  id: 'place-type',
  version: 1,
  terms: [
    {
      code: 'victim_home',
      label: { en: 'Victim’s home', 'zh-Hans': '受害人住处' },
      definition: { en: 'Home of the victim', 'zh-Hans': '受害人的住处' },
      source: 'ESF MT17',
    },
    {
      code: 'relative_home',
      label: { en: 'Home of relative', 'zh-Hans': '亲属住处' },
      definition: { en: 'Home of a relative', 'zh-Hans': '亲属的住处' },
      source: 'ESF MT17',
    },
    {
      code: 'victim_business',
      label: { en: 'Business owned by victim', 'zh-Hans': '受害人经营的场所' },
      definition: {
        en: 'Shop, office or business of the victim',
        'zh-Hans': '受害人的店铺、办公室或生意场所',
      },
      source: 'ESF MT17',
    },
    {
      code: 'workplace',
      label: { en: 'Workplace', 'zh-Hans': '工作场所' },
      definition: { en: 'Where the person works for somebody else', 'zh-Hans': '当事人受雇工作的地方' },
      source: 'Casekeep',
    },
    {
      code: 'store',
      label: { en: 'Store', 'zh-Hans': '商店' },
      definition: { en: 'Shop or market', 'zh-Hans': '商店或市场' },
      source: 'ESF MT17',
    },
    {
      code: 'hotel_or_restaurant',
      label: { en: 'Hotels, restaurants and similar', 'zh-Hans': '酒店、餐馆等' },
      definition: { en: 'Hotel, restaurant, bar or similar', 'zh-Hans': '酒店、餐馆、酒吧等' },
      source: 'ESF MT17',
    },
    {
      code: 'ngo_office',
      label: { en: 'Office of NGO', 'zh-Hans': '民间组织办公室' },
      definition: { en: 'Office of a non-governmental organisation', 'zh-Hans': '非政府组织的办公室' },
      source: 'ESF MT17',
    },
    {
      code: 'media_office',
      label: { en: 'Media office', 'zh-Hans': '媒体机构' },
      definition: { en: 'Newspaper, broadcaster or online media', 'zh-Hans': '报社、广播电视台或网络媒体' },
      source: 'ESF MT17',
    },
    {
      code: 'religious_institution',
      label: { en: 'Religious institution', 'zh-Hans': '宗教场所' },
      definition: { en: 'Place of worship or religious teaching', 'zh-Hans': '礼拜或宗教教学场所' },
      source: 'ESF MT17',
    },
    {
      code: 'embassy',
      label: { en: 'Embassy', 'zh-Hans': '大使馆' },
      definition: { en: 'Embassy of any state', 'zh-Hans': '任何国家的大使馆' },
      source: 'ESF MT17',
    },
    {
      code: 'consulate',
      label: { en: 'Consulate', 'zh-Hans': '领事馆' },
      definition: { en: 'Consulate of any state', 'zh-Hans': '任何国家的领事馆' },
      source: 'ESF MT17',
    },
    {
      code: 'police_station',
      label: { en: 'Police station', 'zh-Hans': '警察局' },
      definition: { en: 'Police station of the state it is in', 'zh-Hans': '当地国家的警察局' },
      source: 'ESF MT17',
    },
    {
      code: 'overseas_service_station',
      label: { en: 'Overseas service station', 'zh-Hans': '海外警务服务站' },
      definition: {
        en: 'Venue described as a service station of a foreign police',
        'zh-Hans': '被称为外国警方服务站的场所',
      },
      source: 'Casekeep',
    },
    {
      code: 'airport',
      label: { en: 'Airport', 'zh-Hans': '机场' },
      definition: { en: 'Airport or aircraft', 'zh-Hans': '机场或飞机上' },
      source: 'ESF MT17',
    },
    {
      code: 'road',
      label: { en: 'Road', 'zh-Hans': '道路' },
      definition: { en: 'Street, road or vehicle on it', 'zh-Hans': '街道、公路或行驶的车辆' },
      source: 'ESF MT17',
    },
    {
      code: 'immigration_centre',
      label: { en: 'Immigration centre', 'zh-Hans': '移民收容中心' },
      definition: { en: 'Immigration office or detention centre', 'zh-Hans': '移民机关或移民拘留中心' },
      source: 'ESF MT17',
    },
    {
      code: 'border_crossing',
      label: { en: 'Border crossing', 'zh-Hans': '口岸' },
      definition: { en: 'Land or sea border post', 'zh-Hans': '陆路或海路口岸' },
      source: 'ESF MT17',
    },
    {
      code: 'university',
      label: { en: 'University', 'zh-Hans': '大学' },
      definition: { en: 'University or school', 'zh-Hans': '大学或学校' },
      source: 'ESF MT17',
    },
    {
      code: 'bank',
      label: { en: 'Bank', 'zh-Hans': '银行' },
      definition: { en: 'Bank or payment office', 'zh-Hans': '银行或支付机构' },
      source: 'ESF MT17',
    },
    {
      code: 'intelligence_facility',
      label: { en: 'Intelligence facility', 'zh-Hans': '情报机构场所' },
      definition: { en: 'Premises of an intelligence service', 'zh-Hans': '情报机构的场所' },
      source: 'ESF MT17',
    },
    {
      code: 'igo_office',
      label: { en: 'Office of inter-governmental organisation', 'zh-Hans': '政府间国际组织办公室' },
      definition: {
        en: 'Office of the UN or another inter-governmental body',
        'zh-Hans': '联合国或其他政府间组织的办公室',
      },
      source: 'ESF MT17',
    },
    {
      code: 'public_plaza',
      label: { en: 'Public plaza', 'zh-Hans': '公共广场' },
      definition: { en: 'Square, park or other public space', 'zh-Hans': '广场、公园或其他公共空间' },
      source: 'ESF MT17',
    },
    {
      code: 'online_only',
      label: { en: 'Online only', 'zh-Hans': '仅在网上' },
      definition: {
        en: 'Happened on a network only; no place on the ground',
        'zh-Hans': '仅发生在网络上，没有实际地点',
      },
      source: 'Casekeep',
    },
    {
      code: 'other',
      label: { en: 'Other', 'zh-Hans': '其他' },
      definition: { en: 'None of the above', 'zh-Hans': '以上皆非' },
      source: 'Casekeep',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Not established', 'zh-Hans': '尚未查明' },
      source: 'ESF MT17',
    },
  ],
});
