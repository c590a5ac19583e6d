import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';
import styles from './loaded.module.css';
import { LoadingSkeleton } from './loading-skeleton.tsx';

/** What `useQuery` answers, as far as it is shown here. */
export interface LoadedQuery<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

interface LoadedProps<Data> {
  readonly query: LoadedQuery<Data>;
  /** About as tall as what comes, so that nothing jumps. */
  readonly lines: number;
  /** Stands for a whole page, which has no margin of its own. */
  readonly isPage?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** What core answered; until then that it is under way, or what went wrong and how to ask again. */
export function Loaded<Data>({ query, lines, isPage = false, children }: LoadedProps<Data>) {
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data !== undefined) return children(query.data);
  return isPage ? (
    <div className={styles.page}>
      <LoadingSkeleton lines={lines} />
    </div>
  ) : (
    <LoadingSkeleton lines={lines} />
  );
}
