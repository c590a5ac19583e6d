import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Namespace, resources } from '#shared/i18n/resources.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { FieldName } from './fields/record-shape.ts';

/** The words that the window needs of every noun, under the same keys. */
interface NounWords {
  readonly title: string;
  readonly action: { readonly create: string; readonly filter: string; readonly edit: string };
  readonly list: {
    readonly count_one: string;
    readonly count_other: string;
    readonly filterPlaceholder: string;
    readonly clearFilter: string;
    readonly empty: { readonly title: string; readonly text: string };
    readonly noMatch: { readonly title: string; readonly text: string };
  };
  readonly tabs: { readonly label: string; readonly history: string };
  readonly form: { readonly newTitle: string; readonly editTitle: string };
}

/** One of them; written out, so that a text which nobody asks for is found. */
export type NounWord =
  | 'title'
  | 'action.create'
  | 'action.filter'
  | 'action.edit'
  | 'list.count'
  | 'list.filterPlaceholder'
  | 'list.clearFilter'
  | 'list.empty.title'
  | 'list.empty.text'
  | 'list.noMatch.title'
  | 'list.noMatch.text'
  | 'tabs.label'
  | 'tabs.record'
  | 'tabs.history'
  | 'form.newTitle'
  | 'form.editTitle';

type Texts = (typeof resources)['en'];
type TextsOf<Noun extends RecordNoun> = NounWords & {
  readonly fields: Readonly<Record<FieldName<Noun>, string>>;
  /** A case has a file with tabs of its own instead. */
  readonly tabs: Noun extends 'case' ? unknown : { readonly record: string };
};
/** Namespaces with all the words of a noun: one that lacks any is not among them. */
type NamespaceFor<Noun extends RecordNoun> = {
  [Name in Namespace]: Texts[Name] extends TextsOf<Noun> ? Name : never;
}[Namespace];

/** Where the words of each noun are. The path of its list is the same word. */
export const nounNamespaces: { readonly [Noun in RecordNoun]: NamespaceFor<Noun> } = {
  case: 'cases',
  person: 'people',
  incident: 'incidents',
};

/** The table says which keys there are: asking the types of i18next for those of every noun is slow to compile. */
type Translate = (key: string, options?: { readonly count?: number }) => string;

/** What is said of one noun. */
export function useNounTexts(
  noun: RecordNoun,
): (word: NounWord, options?: { readonly count: number }) => string {
  const translate = useTranslation().t as unknown as Translate;
  return useCallback(
    (word, options) => translate(`${nounNamespaces[noun]}:${word}`, options),
    [translate, noun],
  );
}

/** The name of a field as its form shows it. */
export function useFieldLabel(): (noun: RecordNoun, field: string) => string {
  const translate = useTranslation().t as unknown as Translate;
  return (noun, field) => translate(`${nounNamespaces[noun]}:fields.${field}`);
}
