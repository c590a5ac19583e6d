import { sha256Hex } from '../../crypto/sha256.ts';
import { casesSchema } from './0010/cases.ts';
import { filesSchema } from './0010/files.ts';
import { holdersSchema } from './0010/holders.ts';
import { incidentsSchema } from './0010/incidents.ts';
import { kernelSchema } from './0010/kernel.ts';
import { namesSchema } from './0010/names.ts';
import { peopleSchema } from './0010/people.ts';
import type { Migration } from './migration.ts';

const scripts = [
  kernelSchema,
  filesSchema,
  casesSchema,
  holdersSchema,
  peopleSchema,
  incidentsSchema,
  namesSchema,
];

export const initialSchema: Migration = {
  version: 10,
  name: 'initial-schema',
  digest: sha256Hex(...scripts),
  up(access) {
    for (const script of scripts) access.exec(script);
  },
};
