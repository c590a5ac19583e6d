import { Pencil } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import { useActions } from '../actions/use-actions.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Loaded, type LoadedQuery } from '../components/loaded.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Tabs } from '../components/tabs.tsx';
import { useNounTexts } from './noun-texts.ts';

/** Where the page of a record leads to: its two tabs and its form. */
export type RecordPart = 'record' | 'history' | 'edit';

interface RecordHeader {
  /** From the outermost to the parent. */
  readonly breadcrumb: readonly ReactNode[];
  readonly title: ReactNode;
  readonly badges?: ReactNode;
  /** Beside the button that edits. */
  readonly more?: ReactNode;
}

interface RecordPageProps<Data> {
  readonly noun: RecordNoun;
  readonly query: LoadedQuery<Data>;
  readonly tab: 'record' | 'history';
  readonly headerOf: (record: Data) => RecordHeader;
  /** Keep it in useCallback. */
  readonly goTo: (part: RecordPart) => void;
  /** The tab's content. */
  readonly children: ReactNode;
}

/** Header and tabs of a record that has no parts of its own: what it says, and its history. */
export function RecordPage<Data>({ noun, query, tab, headerOf, goTo, children }: RecordPageProps<Data>) {
  const text = useNounTexts(noun);
  const actions = useMemo(
    () => ({
      edit: {
        id: `${noun}.edit`,
        label: text('form.editTitle'),
        shortLabel: text('action.edit'),
        icon: Pencil,
        shortcut: 'E',
        operation: `${noun}.update` as const,
        perform: () => goTo('edit'),
      },
    }),
    [text, noun, goTo],
  );
  useActions(actions);

  function headerWith(record: Data, tabList: ReactNode): ReactNode {
    const { more, ...header } = headerOf(record);
    return (
      <PageHeader
        {...header}
        actions={
          <>
            <ActionButton action={actions.edit} words="short" variant="primary" />
            {more}
          </>
        }
      >
        {tabList}
      </PageHeader>
    );
  }

  return (
    <Loaded query={query} lines={6} isPage>
      {(record) => (
        <Tabs
          label={text('tabs.label')}
          selected={tab}
          onSelect={(chosen) => goTo(chosen === 'history' ? 'history' : 'record')}
          tabs={[
            { id: 'record', label: text('tabs.record') },
            { id: 'history', label: text('tabs.history') },
          ]}
          header={(tabList) => headerWith(record, tabList)}
        >
          {children}
        </Tabs>
      )}
    </Loaded>
  );
}
