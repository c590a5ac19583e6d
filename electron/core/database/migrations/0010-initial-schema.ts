import { kernelSchema } from './0010/kernel.ts';
import type { Migration } from './migration.ts';

export const initialSchema: Migration = {
  version: 10,
  name: 'initial-schema',
  up(access) {
    for (const script of [kernelSchema]) access.exec(script);
  },
};
