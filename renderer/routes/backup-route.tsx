import { createRoute } from '@tanstack/react-router';
import { BackupPage } from '../features/backup/backup-page.tsx';
import { rootRoute } from './root-route.tsx';

export const backupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/backup',
  component: BackupPage,
});
