import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';

interface LiveRegionProps {
  /** Read out when it changes; keep it to one sentence. */
  readonly children: ReactNode;
}

export function LiveRegion({ children }: LiveRegionProps) {
  return (
    <VisuallyHidden>
      <div role="status">{children}</div>
    </VisuallyHidden>
  );
}
