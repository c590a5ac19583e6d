import type { ItemId } from '#shared/ids/ids.ts';
import { dossierLanguages } from '#shared/i18n/dossier-language.ts';
import type { Account } from '#shared/accounts/account.ts';
import type { IdSource } from '#core/crypto/id-source.ts';
import { demoTranslations } from './demo-translations.ts';

/** The same record with a working translation of each of its accounts that has one, into the languages of dossiers. */
export function translateAccounts<Value>(written: Value, nextId: IdSource['next']): Value {
  return translated(written, nextId) as Value;
}

function translated(value: unknown, nextId: IdSource['next']): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => translated(item, nextId));
  const members = Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [key, translated(member, nextId)]),
  );
  return isAccount(value) ? { ...members, translations: withAll(value, nextId) } : members;
}

function withAll({ text, translations }: Account, nextId: IdSource['next']): Account['translations'] {
  const added = dossierLanguages.flatMap((lang) => {
    const into = demoTranslations[text]?.[lang];
    return into === undefined || translations.some((one) => one.lang === lang)
      ? []
      : [{ id: nextId<ItemId>(), text: into, lang, translator: null, kind: 'working' as const, day: null }];
  });
  return [...translations, ...added];
}

function isAccount(value: object): value is Account {
  return 'text' in value && 'translations' in value;
}
