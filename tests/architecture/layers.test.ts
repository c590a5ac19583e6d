import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileExists, importsOf, listSourceFiles, repositoryRoot, type Import } from './import-graph.ts';
import { whyForbidden } from './layer-rules.ts';

const imports = listSourceFiles().flatMap((file) => importsOf(file));

function violations(list: readonly Import[]): string[] {
  return list.flatMap((entry) => {
    const why = whyForbidden(entry);
    return why === undefined ? [] : [`${entry.from} → ${entry.specifier}: ${why}`];
  });
}

test('no import crosses a border of the house', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(violations(imports)).toEqual([]);
});

test('a planted import across each border is found', () => {
  const planted: readonly (readonly [string, string])[] = [
    ['shared/cases/case.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/cases/case.ts', "import { createCase } from '#core/cases/create-case.ts';"],
    ['shared/cases/case.ts', "import React from 'react';"],
    ['electron/core/cases/create-case.ts', "import { app } from 'electron';"],
    ['electron/core/cases/create-case.ts', "import net from 'node:net';"],
    ['electron/core/cases/create-case.ts', "import { App } from '#renderer/app.tsx';"],
    ['electron/core/cases/create-case.ts', "import Database from '@signalapp/sqlcipher';"],
    ['electron/core/cases/create-case.ts', "import { x } from '../people/person-handlers.ts';"],
    ['electron/core/cases/create-case.ts', "import { x } from '../search/search-handlers.ts';"],
    ['electron/core/database/page.ts', "import { x } from '../cases/case-repository.ts';"],
    ['electron/core/history/list-activity.ts', "import type { X } from '../people/person-kind.ts';"],
    ['electron/core/search/find-hits.ts', "import { x } from '#core/cases/case-kind.ts';"],
    ['electron/core/search/find-hits.ts', "import { recordKinds } from '../record-kinds.ts';"],
    ['electron/core/records/write-record.ts', "import { x } from '../incidents/incident-kind.ts';"],
    ['electron/core/drafts/save-draft.ts', "import { x } from '../cases/case-repository.ts';"],
    ['electron/main/main.ts', "import { createCore } from '#core/create-core.ts';"],
    ['renderer/app.tsx', "import { createCore } from '#core/create-core.ts';"],
    ['renderer/features/cases/case-page.tsx', "import { Form } from '../people/person-form.tsx';"],
    ['renderer/components/button.tsx', "import { x } from '../features/cases/case-page.tsx';"],
    ['renderer/forms/form.tsx', "import { x } from '../features/cases/case-page.tsx';"],
    ['renderer/records/participant-view.tsx', "import { x } from '../features/people/person-picker.tsx';"],
    ['renderer/document/list-block.tsx', "import { x } from '../features/dossier/dossier-page.tsx';"],
    ['renderer/frame/frame.tsx', "import { x } from '../features/search/search-page.tsx';"],
    ['renderer/api/use-api.ts', "import { x } from '../features/vault/unlock-flow.tsx';"],
    ['renderer/actions/action.ts', "import { x } from '../features/cases/case-page.tsx';"],
    ['electron/core/dossier/export.ts', "import PDFDocument from 'pdfkit';"],
    ['shared/cases/case.ts', "import type { Api } from '../contract.ts';"],
  ];
  for (const [file, text] of planted) {
    expect(violations(importsOf(file, text)), `${file}: ${text}`).toHaveLength(1);
  }
});

/** Where statements are written: below the database, in repositories and in the sources of lists. */
const SQL_PLACE = /^electron\/core\/(?:database\/|.*(?:-repository|-list)\.ts$)/u;

function hasStraySql(file: string, text: string): boolean {
  return file.startsWith('electron/core/') && !SQL_PLACE.test(file) && /\bsql`/u.test(text);
}

test('SQL stands in repositories and lists', () => {
  const stray = listSourceFiles().filter((file) =>
    hasStraySql(file, readFileSync(join(repositoryRoot, file), 'utf8')),
  );
  expect(stray).toEqual([]);
});

test('a planted statement anywhere else is found', () => {
  const text = 'tx.run(sql`DELETE FROM person`);';
  expect(hasStraySql('electron/core/people/erase-person.ts', text)).toBe(true);
  expect(hasStraySql('electron/core/people/person-repository.ts', text)).toBe(false);
  expect(hasStraySql('electron/core/people/erase-person.ts', 'deletePerson(tx, id);')).toBe(false);
});

test('every relative or aliased import names a file that exists', () => {
  const missing = imports.filter(
    ({ to }) => to !== undefined && !/\.(css|json|svg|ttf)(\?.*)?$/u.test(to) && !fileExists(to),
  );
  expect(missing.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
});
