import { Folder, HardDriveDownload, Search, Settings, UsersRound, Zap } from 'lucide-react';
import type { NounAt } from '#shared/records/noun-traits.ts';
import type { Icon } from '../components/icon.ts';

interface RailItemShape {
  readonly id: string;
  readonly to: string;
  readonly icon: Icon;
  readonly place: 'top' | 'foot';
  /** Whose number in the open vault is shown beside the word. */
  readonly count?: NounAt<'rail'>;
}

/** The screens that exist, in their order. A new screen is one line here and a word in `frame.rail`. */
export const railItems = [
  { id: 'cases', to: '/cases', icon: Folder, place: 'top', count: 'case' },
  { id: 'incidents', to: '/incidents', icon: Zap, place: 'top', count: 'incident' },
  { id: 'people', to: '/people', icon: UsersRound, place: 'top', count: 'person' },
  { id: 'search', to: '/search', icon: Search, place: 'top' },
  { id: 'backup', to: '/backup', icon: HardDriveDownload, place: 'foot' },
  { id: 'settings', to: '/settings', icon: Settings, place: 'foot' },
] as const satisfies readonly RailItemShape[];
export type RailItem = (typeof railItems)[number];
