import { Folder, HardDriveDownload, Search, Settings, UsersRound, Zap } from 'lucide-react';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';
import type { Icon } from '../components/icon.ts';

interface RailItemShape {
  readonly id: string;
  readonly to: string;
  readonly icon: Icon;
  readonly place: 'top' | 'foot';
  /** Count of the open vault shown beside the word. */
  readonly count?: keyof VaultSummary['counts'];
}

/** The screens that exist, in their order. A new screen is one line here and a word in `frame.rail`. */
export const railItems = [
  { id: 'cases', to: '/cases', icon: Folder, place: 'top', count: 'cases' },
  { id: 'incidents', to: '/incidents', icon: Zap, place: 'top', count: 'incidents' },
  { id: 'people', to: '/people', icon: UsersRound, place: 'top', count: 'people' },
  { id: 'search', to: '/search', icon: Search, place: 'top' },
  { id: 'backup', to: '/backup', icon: HardDriveDownload, place: 'foot' },
  { id: 'settings', to: '/settings', icon: Settings, place: 'foot' },
] as const satisfies readonly RailItemShape[];
export type RailItem = (typeof railItems)[number];
