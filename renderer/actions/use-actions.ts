import { createContext, use, useCallback, useLayoutEffect, useSyncExternalStore } from 'react';
import { useMay } from '../api/use-may.ts';
import type { Action } from './action.ts';
import { createActionRegistry, type ActionPlace, type ActionRegistry } from './action-registry.ts';

/** Has a registry of its own by default, so that a part of the screen can be drawn alone. */
export const ActionRegistryContext = createContext<ActionRegistry>(createActionRegistry());

/**
 * Offers actions for as long as the calling component is on screen: a list, or by name where the
 * component also draws them. Keep them in useMemo, since other objects are offered anew.
 */
export function useActions(
  actions: readonly Action[] | Readonly<Record<string, Action>>,
  place: ActionPlace = 'screen',
): void {
  const registry = use(ActionRegistryContext);
  const isOffered = useIsOffered();
  // A key works as soon as the button is drawn that names it.
  useLayoutEffect(
    () => registry.add(Object.values(actions).filter(isOffered), place),
    [registry, actions, isOffered, place],
  );
}

/** Whether the person in the open vault may do this at all; `isAvailable` says whether it can be done now. */
export function useIsOffered(): (action: Action) => boolean {
  const may = useMay();
  return useCallback(({ operation }) => operation === undefined || may(operation), [may]);
}

/** What can be done now, for palette, menus and the sheet of shortcuts. */
export function useAvailableActions(): readonly Action[] {
  const registry = use(ActionRegistryContext);
  return useSyncExternalStore(registry.subscribe, registry.list);
}
