import { createRootRouteWithContext } from '@tanstack/react-router';
import { ReceiptDialog } from '../features/history/receipt-dialog.tsx';
import { Frame } from '../frame/frame.tsx';

interface RouterContext {
  readonly lockNow: () => void;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: function Root() {
    const { lockNow } = rootRoute.useRouteContext();
    return (
      <Frame
        lockNow={lockNow}
        renderReceipt={(onClose) => <ReceiptDialog onClose={onClose} onLock={lockNow} />}
      />
    );
  },
});
