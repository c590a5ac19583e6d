import type { Account } from '../../accounts/account.ts';
import type { DossierLanguage } from '../../i18n/dossier-language.ts';
import type { ProjectedAccount } from './projected-dossier.ts';
import type { TextOrigin, TextProjector } from './text-projector.ts';

interface AccountPlace {
  readonly language: DossierLanguage;
  readonly origin: TextOrigin;
  /** A translation into another language than that of the dossier is better than none. */
  readonly isAnyLanguage?: boolean;
}

/** A text and the translation of it that is printed. */
export function projectAccount(
  { translations, ...original }: Account,
  projector: TextProjector,
  { language, origin, isAnyLanguage = false }: AccountPlace,
): ProjectedAccount {
  const chosen =
    translationInto(language, { ...original, translations }) ?? (isAnyLanguage ? translations[0] : undefined);
  const isRead = baseOf(original.lang) === baseOf(language);
  return {
    ...projector.text(original, origin),
    translation:
      isRead || chosen === undefined ? null : { text: projector.text(chosen, origin), kind: chosen.kind },
  };
}

/** Whether readers of a language need a translation that is not there. Of what is in no known language nobody can say. */
export function lacksTranslation(account: Account, language: DossierLanguage): boolean {
  const base = baseOf(account.lang);
  return base !== UNKNOWN && base !== baseOf(language) && translationInto(language, account) === undefined;
}

const UNKNOWN = 'und';

/** One in the very language first: traditional characters for who reads simplified ones are the second best. */
function translationInto(
  language: string,
  { translations }: Account,
): Account['translations'][number] | undefined {
  return (
    translations.find(({ lang }) => lang === language) ??
    translations.find(({ lang }) => baseOf(lang) === baseOf(language))
  );
}

/** `zh` of `zh-Hans`. */
export function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
