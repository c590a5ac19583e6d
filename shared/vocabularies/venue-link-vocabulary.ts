import { vocabulary } from './vocabulary.ts';

/** How a venue is linked to whoever acts there (domain.md §3.1, Station). An address in a published list is not proof. */
export const venueLinkVocabulary = vocabulary({
  id: 'venue-link',
  version: 1,
  terms: [
    {
      code: 'operator_confirmed',
      label: { en: 'Operator confirmed', 'zh-Hans': '已确认运营方' },
      definition: {
        en: 'The operator of the station is established to work from here',
        'zh-Hans': '已确认该站的运营方在此运作',
      },
      source: 'Casekeep',
    },
    {
      code: 'registered_there',
      label: { en: 'Registered there', 'zh-Hans': '登记于此' },
      definition: {
        en: 'A body linked to the station is registered at the address',
        'zh-Hans': '与该站有关的机构登记于此地址',
      },
      source: 'Casekeep',
    },
    {
      code: 'listed_address_only',
      label: { en: 'Listed address only', 'zh-Hans': '仅见于名单' },
      definition: {
        en: 'The address stands in a published list; nothing else is known',
        'zh-Hans': '该地址见于公开名单，此外别无所知',
      },
      source: 'Casekeep',
    },
    {
      code: 'occupant_denies',
      label: { en: 'Occupant denies', 'zh-Hans': '占用人否认' },
      definition: { en: 'Who uses the premises denies any link', 'zh-Hans': '场所使用者否认有任何关联' },
      source: 'Casekeep',
    },
    {
      code: 'unknown',
      label: { en: 'Unknown', 'zh-Hans': '不详' },
      definition: { en: 'Not established', 'zh-Hans': '尚未查明' },
      source: 'Casekeep',
    },
  ],
});
