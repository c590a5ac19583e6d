/**
 * What may hang on a name inside one word, in languages that build words by adding to them, in the sounds of
 * `letters.ts` (so that one line serves every script). Each slot in its order; any of them may be missing.
 */

/** How people are addressed: Alimjan, Gulnarxan, Niyazaxun, Memet'aka, Dolkarla, Tenzin-la. */
export const RESPECT =
  'jan can Jan Can Jon han Han ahun aHun aka aCa haJi haJim hajim HaJi HaJim HaJi qari qarim kari karim kam beg bek la lags';

/** Uyghur. Alimgha, Gülnargimu, Zulpiqarlarning, Patiminiң. Source: Tömür, Modern Uyghur Grammar. */
export const UYGHUR = {
  plural: 'lar ler',
  possessive: 'im um ing ung i u si imiz umiz ingiz miz',
  case: 'ning nin ni Ga Ge ga ge qa qe ka ke Gice Gica da de ta te din tin diki tiki dek tek GiCe giCe qiCe kiCe deki gi Gi ki qi',
  particle: 'mu Cu Gu la du dur tur mish',
};

/** Kazakh and Kyrgyz. Айгүлді, Сейітоваға, Нурбекке, Чынарадан, Нұрланнан, Асановдун. */
export const KAZAKH_KYRGYZ =
  'lar ler dar der tar ter lor dor tor nin din tin nun dun tun ni di ti nu du tu Ga ge ka ke qa na ne da de ta te do to nda nde dan den tan ten nan nen don ton non men ben pen dar dardin lardin dikti diki niki tiki niki Ga go ko ting ding ning tung dung nung';

/** Turkish. Gülnar'ın, Dilnur'dan, Tursunjan Bey'in. Without a and e: Turkish writes Alim’e, and Aziza is another than Aziz. */
export const TURKISH =
  'in un nin nun i u yi yu ye ya den dan ten tan de da te ta le la yle yla lar ler larin lerin im um sin dir dur';

/** Russian names of peoples with their cases. Турсуном, Сейтовой, Алима; and the family name Турсунов. */
export const RUSSIAN =
  'a u om em e i oy oyu ey ya yu im ih im imi am ami ah ov ova ovu ovim ovoy ove ev eva evu evim evoy ovi ovih evih iCa ov';

/** Mongolian. Сарангэрэлийн, Батаас, Болдод. */
export const MONGOLIAN =
  'in iin iyn gin giin agin agiin n d t g iig iyg aas ees oos as es os aar eer oor ar er or tay tey toy tai tei nar ner nari ig';

/** English, German. Tursun's, the Tursuns, Alims, Niyaz’. */
export const GERMANIC = 's es n en';

/** Tibetan particles that melt into the last syllable. སྒྲོལ་མས, ལྷ་མོར, སྒྲོལ་མའི. */
export const TIBETAN = 'འི འིས འམ འང འོ ས ར འིའོ';
