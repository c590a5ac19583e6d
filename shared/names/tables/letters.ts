/**
 * Letters of other scripts in the Latin letters that the engine compares. One line a script: `letter=sound`,
 * several sounds with `/` between them. Sounds: S = sh, C = ch, J = zh and j, H = kh and h, G = gh.
 */

/**
 * Kazakh, Kyrgyz, Uyghur, Mongolian and Russian. Sources: Kazakh and Kyrgyz passport tables (ICAO Doc 9303-3
 * §6.B), ALA-LC for Mongolian, Uyghur Cyrillic of Kazakhstan (1947). Қайрат → qayrat, Айшәм → ayShem, aySham.
 */
export const CYRILLIC =
  'а=a б=b в=v г=g д=d е=e ё=yo ж=J з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=H ц=ts ч=C ш=S щ=S ' +
  'ъ= ы=i ь= э=e ю=yu я=ya ә=a/e ғ=G қ=k ң=ng ө=o ұ=u ү=u һ=H і=i җ=J ѕ=s ј=J';

/** Uyghur, and what Kazakh and Kyrgyz in China write otherwise. ئالىم → alim, قايرات → kayrat, سەيىتوۆا → seyitova. */
export const ARABIC =
  'ا=a ە=e ب=b پ=p ت=t ج=J چ=C خ=H د=d ر=r ز=z ژ=J س=s ش=S غ=G ع=G ف=f ق=k ك=k گ=g ڭ=ng ل=l م=m ن=n ھ=H ه=H ہ=H ک=k ی=y/i و=o ۇ=u ۆ=o ۈ=u ' +
  'ۋ=v/u ې=e ى=i ي=y/i ئ= ء= ح=H ط=t ص=s ض=z ذ=z ث=s ظ=z ۅ=o ۉ=u أ=a إ=i آ=a ؤ=u ىٰ=a';

/** Mongolian script. ᠰᠠᠷᠠᠨᠭᠡᠷᠡᠯ → sarangerel. Source: Unicode names of the letters. */
export const MONGOLIAN =
  'ᠠ=a ᠡ=e ᠢ=i ᠣ=o ᠤ=u ᠥ=o ᠦ=u ᠧ=e ᠨ=n ᠩ=ng ᠪ=b ᠫ=p ᠬ=H ᠭ=g ᠮ=m ᠯ=l ᠰ=s ᠱ=S ᠲ=t ᠳ=d ᠴ=C ᠵ=J ᠶ=y ᠷ=r ᠸ=v ᠹ=f ᠺ=k ᠻ=H ᠼ=ts ᠽ=z';

/**
 * Letters of Latin alphabets that are no plain ones. Turkish: Çimengül; Yengi Yeziq (1959): Xɵⱨrət;
 * Kazakh of 2017 to 2021: Qaırat, Ñ, Ş. Accents that change no sound fall away by themselves.
 */
export const LATIN = 'ç=C ş=S ğ=G ə=e ɵ=o ⱨ=H ⱪ=k ƣ=G ı=i ƶ=J ʂ=S ŋ=ng ñ=n ź=J ẑ=J';

/** Groups of Latin letters that are one sound, longest first. Shöhret, Chimengül, Ghéni, Khasbaatar, Zhaqsybek. */
export const DIGRAPHS = 'tsch=C shch=S zh=J sh=S ch=C kh=H gh=G ph=f th=t dzh=J tch=C';

/** Letters that look like Latin ones (Unicode confusables, the ones keyboards have). Аlіm Тuгsun → Alim Tursun. */
export const LOOK_ALIKES =
  'а=a в=b е=e к=k м=m н=h о=o р=p с=c т=t у=y х=x і=i ј=j ѕ=s г=r ь=b һ=h ԁ=d ԛ=q ԝ=w ү=y ӏ=l ո=n ս=u α=a ο=o ν=v ρ=p ι=i κ=k τ=t υ=u χ=x β=b γ=y η=n ε=e';

/** What scanners read for another letter. Alirn, AIim, Do1kar, 0sman, clolma. */
export const MISREAD = 'rn=m cl=d vv=w ii=u';
export const MISREAD_DIGITS = '0=o 1=l 5=s 3=e 8=b |=l';
