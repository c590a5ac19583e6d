import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { uiLanguages } from '#shared/i18n/ui-language.ts';
import { guidePath, printGuide } from './print-guide.ts';

/** `npm run guide`: makes the guides of `resources/guide` anew. A test compares what is there with what this makes. */
const resources = join(import.meta.dirname, '..', '..', '..', 'resources');

for (const language of uiLanguages) {
  const path = join(resources, guidePath(language));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await printGuide(language));
}
