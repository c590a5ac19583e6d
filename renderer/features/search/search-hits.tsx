import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordNoun } from '#shared/records/record.ts';
import { queryKey } from '../../api/query-key.ts';
import { useApi } from '../../api/use-api.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LiveRegion } from '../../components/live-region.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { SearchHitView } from './search-hit-view.tsx';
import styles from './search.module.css';

interface SearchHitsProps {
  readonly text: string;
  readonly noun: RecordNoun | undefined;
}

/** Newest change first; the next page is had when the end of the list comes into sight. */
export function SearchHits({ text, noun }: SearchHitsProps) {
  const { t } = useTranslation('search');
  const api = useApi();
  const input = { text, ...(noun === undefined ? {} : { noun }) };
  const found = useInfiniteQuery({
    queryKey: queryKey(api.search.find.operation, input),
    queryFn: ({ pageParam, signal }) =>
      api.search.find({ ...input, ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const hasNone = found.data?.pages.every((page) => page.hits.length === 0) === true;

  useEffect(() => {
    const mark = end.current;
    if (mark === null || !hasNextPage || isFetchingNextPage) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === true) void fetchNextPage();
    });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  // A page may be without hits while the next ones have some.
  useEffect(() => {
    if (hasNone && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNone, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined || (hasNone && hasNextPage)) return <LoadingSkeleton lines={6} />;
  const hits = found.data.pages.flatMap((page) => page.hits);
  const count = t(hasNextPage ? 'countMore' : 'count', { count: hits.length });
  if (hits.length === 0) {
    return (
      <>
        <LiveRegion>{t('none.title')}</LiveRegion>
        <EmptyState icon={SearchX} title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <p className={styles.count} role="status">
        {count}
      </p>
      <ul className={styles.hits} aria-label={t('results')}>
        {hits.map((hit) => (
          <li key={`${hit.noun}-${hit.id}`}>
            <SearchHitView hit={hit} />
          </li>
        ))}
      </ul>
      <div ref={end} />
      {isFetchingNextPage && <LoadingSkeleton lines={2} />}
    </>
  );
}
