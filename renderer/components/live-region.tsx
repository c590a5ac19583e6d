import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';

interface LiveRegionProps {
  /** Read out when it changes; keep it to one sentence. */
  readonly children: ReactNode;
  readonly isUrgent?: boolean;
}

export function LiveRegion({ children, isUrgent = false }: LiveRegionProps) {
  return (
    <VisuallyHidden>
      <div role={isUrgent ? 'alert' : 'status'}>{children}</div>
    </VisuallyHidden>
  );
}
