import type { LucideIcon } from 'lucide-react';
import type { OperationName } from '#shared/contract.ts';
import type { Shortcut } from './shortcut.ts';

/** One thing a person can do now. Menu, toolbar, palette and shortcut sheet all read the same object. */
export interface Action {
  /** `case.create`; unique among the actions on screen. */
  readonly id: string;
  /** In the language of the interface. */
  readonly label: string;
  /** Word of a button, where the page around it says the rest: "Edit". */
  readonly shortLabel?: string;
  readonly icon?: LucideIcon;
  readonly shortcut?: Shortcut;
  /** Other words that the palette should find it by. */
  readonly keywords?: string;
  readonly isAvailable?: boolean;
  /** What it asks of core in the end. Who may not ask for that is not offered the action anywhere. */
  readonly operation?: OperationName;
  readonly perform: () => void;
}

export function isAvailable(action: Action): boolean {
  return action.isAvailable ?? true;
}
