import { useTranslation } from 'react-i18next';
import type { InterruptibleWork } from '#shared/vault/interruptible-work.ts';

type KeyOf<Name> = Name extends `${infer Noun}.${infer Verb}` ? `${Noun}-${Verb}` : never;

/** Long work in the words of the interface, as a list: "a backup, an import". */
export function useWorkWords(): (work: readonly InterruptibleWork[]) => string {
  const { t, i18n } = useTranslation('frame');
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  // A point in a key would lead one level down.
  return (work) => list.format(work.map((name) => t(`work.${name.replace('.', '-') as KeyOf<typeof name>}`)));
}
