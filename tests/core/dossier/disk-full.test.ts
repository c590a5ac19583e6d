import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileTicket } from '#shared/ids/ids.ts';
import { childProcessCore } from '#tests/support/child-process-core.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import {
  openTestVault,
  realFloorDeps,
  temporaryFolder,
  TEST_PASSPHRASE,
} from '#tests/support/open-test-vault.ts';
import { fillCase, requestFor } from './dossier-fixtures.ts';

/** Every ideograph of it needs a glyph of its own in the file, so a short text makes a large dossier. */
const manyIdeographs = Array.from({ length: 12_000 }, (_, index) => String.fromCodePoint(0x4e00 + index))
  .join('')
  .replaceAll(/.{40}/gu, '$&。');

async function exportWithRoomFor(maxFileKib: number | undefined) {
  const { session, folder } = await openTestVault({ deps: realFloorDeps() });
  const caseId = fillCase(session, {
    incidents: [{ narrative: { translations: [], text: manyIdeographs, lang: 'zh-Hans' } }],
  });
  const request = requestFor(session, caseId);
  session.close();
  const out = temporaryFolder();
  const core = childProcessCore(maxFileKib === undefined ? {} : { maxFileKib });
  const ticket = randomUUID() as FileTicket;
  const open = () =>
    core.api.vault.unlock({ folder: ticket, passphrase: TEST_PASSPHRASE }, { paths: { folder } });
  await open();
  const exportTo = (name: string) =>
    core.api.dossier.export({ target: ticket, request }, { paths: { target: join(out, name) } });
  return { core, out, exportTo };
}

test('a disk that fills up while a dossier is written is said plainly and leaves no file', async () => {
  const { core, out, exportTo } = await exportWithRoomFor(900);
  const failure = await failureOf(() => exportTo('dossier.pdf'));
  expect(failure).toMatchObject({ code: 'file/disk-full' });
  expect(readdirSync(out)).toEqual([]);
  expect(await core.stop()).toBe(0);
});

test('with room enough the same dossier is written: the limit was what stopped it', async () => {
  const { core, out, exportTo } = await exportWithRoomFor(undefined);
  await exportTo('dossier.pdf');
  expect(readdirSync(out)).toEqual(['dossier.pdf']);
  expect(statSync(join(out, 'dossier.pdf')).size).toBeGreaterThan(900 * 1024);
  expect(await core.stop()).toBe(0);
});
