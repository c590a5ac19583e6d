import { createRoute, Outlet, useLocation, type AnyRoute } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import { HistoryTab } from '../features/history/history-tab.tsx';

interface PageProps<Id> {
  readonly id: Id;
  readonly tab: 'record' | 'history';
  readonly children: ReactNode;
}

interface RecordRoutesOptions<Parent extends AnyRoute, Id extends string> {
  readonly noun: RecordNoun;
  /** The route whose path holds the id. */
  readonly parent: Parent;
  readonly useId: () => Id;
  readonly page: ComponentType<PageProps<Id>>;
  readonly reading: ComponentType<{ readonly id: Id }>;
}

/** The page of a record with its two tabs: what it says, and its history. */
export function recordRoutes<Parent extends AnyRoute, Id extends string>({
  noun,
  parent,
  useId,
  page: Page,
  reading: Reading,
}: RecordRoutesOptions<Parent, Id>) {
  const record = createRoute({
    getParentRoute: () => parent,
    id: 'record',
    component: function Record() {
      const isHistory = useLocation({ select: ({ pathname }) => pathname.endsWith('/history') });
      return (
        <Page id={useId()} tab={isHistory ? 'history' : 'record'}>
          <Outlet />
        </Page>
      );
    },
  });
  const reading = createRoute({
    getParentRoute: () => record,
    path: '/',
    component: function ReadingTab() {
      return <Reading id={useId()} />;
    },
  });
  const history = createRoute({
    getParentRoute: () => record,
    path: 'history',
    component: function HistoryOfRecord() {
      return <HistoryTab noun={noun} recordId={useId()} />;
    },
  });
  return record.addChildren([reading, history]);
}
