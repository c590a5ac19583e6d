import type { QueryClient } from '@tanstack/react-query';
import type { AppConnection } from './client.ts';

const outsideVault = new Set(['settings', 'desktop']);

/**
 * Marks answers as old when the vault says that something changed. Records show each
 * other (a case counts its incidents, a person lists cases), so a changed record makes every answer
 * from the vault old; only what is on screen is asked again. Drafts change every two seconds and
 * nothing shows them but draft queries.
 */
export function invalidateOnChange(connection: AppConnection, queryClient: QueryClient): () => void {
  return connection.onEvent(({ nouns }) => {
    const isDraftOnly = nouns.length > 0 && nouns.every((noun) => noun === 'draft');
    void queryClient.invalidateQueries({
      predicate({ queryKey: [noun] }) {
        if (typeof noun !== 'string') return false;
        return isDraftOnly ? noun === 'draft' : !outsideVault.has(noun);
      },
    });
  });
}
