import { createContext, use } from 'react';
import type { RecordFields } from './record-shape.ts';

/** All fields of the record of which one is shown: an item of one may name items of another. */
export const ShownFields = createContext<RecordFields>({});

export function useShownFields(): RecordFields {
  return use(ShownFields);
}
