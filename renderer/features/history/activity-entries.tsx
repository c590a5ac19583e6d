import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ActivityKind } from '#shared/history/history-operations.ts';
import { queryKey } from '../../api/query-key.ts';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ActivityEntryView } from './activity-entry-view.tsx';
import styles from './activity.module.css';

/** Newest first, page by page. */
export function ActivityEntries({ kind }: { readonly kind: ActivityKind | undefined }) {
  const { t } = useTranslation('history');
  const api = useApi();
  const input = kind === undefined ? {} : { kind };
  const found = useInfiniteQuery({
    queryKey: queryKey(api.history.activity.operation, input),
    queryFn: ({ pageParam, signal }) =>
      api.history.activity({ ...input, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, hasOlder }) => (hasOlder ? (entries.at(-1)?.sequence ?? null) : null),
    // Not every entry of the chain is told to the window.
    refetchOnMount: 'always',
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  return (
    <Loaded query={found} lines={8}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.entries);
        if (entries.length === 0) {
          return (
            <EmptyState icon={ScrollText} title={t('activity.none.title')}>
              {t('activity.none.text')}
            </EmptyState>
          );
        }
        return (
          <>
            <ol className={styles.entries} aria-label={t('activity.list')}>
              {entries.map((entry) => (
                <li key={entry.sequence}>
                  <ActivityEntryView entry={entry} />
                </li>
              ))}
            </ol>
            {hasNextPage && (
              <div>
                <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
                  {t('activity.older')}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
