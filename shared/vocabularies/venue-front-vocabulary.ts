import { vocabulary } from './vocabulary.ts';

/** What the premises of a station look like from outside (domain.md V23). A venue is not its operator. */
export const venueFrontVocabulary = vocabulary({
  id: 'venue-front',
  version: 1,
  terms: [
    {
      code: 'restaurant',
      label: { en: 'Restaurant', 'zh-Hans': '餐馆' },
      definition: { en: 'Restaurant, café or bar', 'zh-Hans': '餐馆、咖啡馆或酒吧' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'estate_agency',
      label: { en: 'Estate agency', 'zh-Hans': '房地产中介' },
      definition: { en: 'Lets or sells homes', 'zh-Hans': '租售房屋的中介' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'travel_agency',
      label: { en: 'Travel agency', 'zh-Hans': '旅行社' },
      definition: { en: 'Sells travel or visa services', 'zh-Hans': '提供旅行或签证服务' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'convenience_shop',
      label: { en: 'Convenience shop', 'zh-Hans': '便利店' },
      definition: { en: 'Shop for daily needs', 'zh-Hans': '日用品商店' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'legal_or_accounting_office',
      label: { en: 'Legal or accounting office', 'zh-Hans': '律师或会计事务所' },
      definition: { en: 'Office of lawyers, notaries or accountants', 'zh-Hans': '律师、公证或会计事务所' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'association_premises',
      label: { en: 'Association premises', 'zh-Hans': '社团会所' },
      definition: {
        en: 'Rooms of an association other than hometown or business',
        'zh-Hans': '同乡会、商会以外社团的场所',
      },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'hometown_association',
      label: { en: 'Hometown association', 'zh-Hans': '同乡会' },
      definition: { en: 'Rooms of a same-origin association', 'zh-Hans': '同乡会的场所' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'business_association',
      label: { en: 'Business association', 'zh-Hans': '商会' },
      definition: { en: 'Rooms of a chamber of commerce or trade body', 'zh-Hans': '商会或行业协会的场所' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'private_flat',
      label: { en: 'Private flat', 'zh-Hans': '私人住宅' },
      definition: { en: 'Flat or house that people live in', 'zh-Hans': '有人居住的住宅' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'consular_premises',
      label: { en: 'Consular premises', 'zh-Hans': '领事馆舍' },
      definition: { en: 'Premises of a consulate', 'zh-Hans': '领事馆的馆舍' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'online_only',
      label: { en: 'Online only', 'zh-Hans': '仅在网上' },
      definition: {
        en: 'Acts through a network; no premises found',
        'zh-Hans': '仅通过网络运作，未发现实体场所',
      },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'other_business',
      label: { en: 'Other business', 'zh-Hans': '其他商业场所' },
      definition: { en: 'Business of another kind', 'zh-Hans': '其他类型的商业场所' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Not established', 'zh-Hans': '尚未查明' },
      source: 'Casekeep; restaurant and estate agency: The Week, December 2022',
    },
  ],
});
