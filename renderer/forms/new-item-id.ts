import { v7 } from 'uuid';
import type { ItemId } from '#shared/ids/ids.ts';

/** For an item that somebody has just added to a list: it keeps the id for as long as it is there. */
export function newItemId(): ItemId {
  return v7() as ItemId;
}
