import { Folder, HardDriveDownload, Search, Settings, UsersRound, Zap } from 'lucide-react';
import type { Icon } from '../components/icon.ts';

export interface RailItem {
  readonly id: 'cases' | 'incidents' | 'people' | 'search' | 'backup' | 'settings';
  readonly to: '/cases' | '/incidents' | '/people' | '/search' | '/backup' | '/settings';
  readonly icon: Icon;
  readonly place: 'top' | 'foot';
  /** Count of the open vault shown beside the word. */
  readonly count?: 'cases' | 'incidents' | 'people';
}

/** The screens that exist, in their order. A new screen is one line here. */
export const railItems: readonly RailItem[] = [
  { id: 'cases', to: '/cases', icon: Folder, place: 'top', count: 'cases' },
  { id: 'incidents', to: '/incidents', icon: Zap, place: 'top', count: 'incidents' },
  { id: 'people', to: '/people', icon: UsersRound, place: 'top', count: 'people' },
  { id: 'search', to: '/search', icon: Search, place: 'top' },
  { id: 'backup', to: '/backup', icon: HardDriveDownload, place: 'foot' },
  { id: 'settings', to: '/settings', icon: Settings, place: 'foot' },
];
