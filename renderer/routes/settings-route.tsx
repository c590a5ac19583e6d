import { createRoute } from '@tanstack/react-router';
import { ActivityLink } from '../features/history/activity-link.tsx';
import { ReceiptCard } from '../features/history/receipt-card.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { PeopleCard } from '../features/vault/people-card.tsx';
import { RecoveryCard } from '../features/vault/recovery-card.tsx';
import { rootRoute } from './root-route.tsx';

export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: () => (
    <SettingsPage>
      <PeopleCard />
      <RecoveryCard />
      <ReceiptCard>
        <ActivityLink />
      </ReceiptCard>
    </SettingsPage>
  ),
});
