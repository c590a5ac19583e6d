import { screen } from '@testing-library/react';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Port } from '#shared/ipc/port.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { Role } from '#shared/roles/role.ts';
import { childProcessCore } from '#tests/support/child-process-core.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase, aLink, anIncident, aPerson, told } from '#tests/support/record-builders.ts';
import { BO_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import { pressEverything } from './press-everything.ts';
import { windowOnCore, type WindowOnCore } from './window-on-core.tsx';

const TICKET = '11111111-1111-4111-8111-111111111111' as never;

export interface Office {
  readonly port: Port;
  /** Of a record of every noun, all of one case and with two versions. */
  readonly ids: Readonly<Record<`${RecordNoun}Id`, string>>;
}

/** A vault with some records, which Bo has opened in a role; core is a process of its own, as in the app. */
export async function officeAs(role: Role): Promise<Office> {
  const paths = { folder: join(temporaryFolder(), 'Office.casekeep') };
  const { api, stop } = childProcessCore({ isCheap: true });
  await api.vault.create({ folder: TICKET, passphrase: TEST_PASSPHRASE, displayName: 'Ana' }, { paths });
  const file = await api.case.create({ fields: aCase() });
  await api.case.update({ id: file.id, expectedRevision: 1, fields: aCase({ codeword: 'Heron' }) });
  const person = await api.person.create({ fields: aPerson() });
  await api.person.update({
    id: person.id,
    expectedRevision: 1,
    fields: aPerson({ languages: { state: 'known', value: ['ug'] } }),
  });
  const link = aLink({ roles: ['target'] });
  await api.person.linkToCase({ id: person.id, caseId: file.id, link });
  const incident = await api.incident.create({ caseId: file.id, fields: anIncident() });
  const fields = anIncident({ title: told('Second call') });
  await api.incident.update({ id: incident.id, expectedRevision: 1, fields });
  const own = { ownPassphrase: TEST_PASSPHRASE, displayName: 'Bo', role, passphrase: BO_PASSPHRASE };
  await api.user.add(own);
  await stop();
  const core = childProcessCore({ isCheap: true });
  await core.api.vault.unlock({ folder: TICKET, passphrase: BO_PASSPHRASE }, { paths });
  return { port: core.port, ids: { caseId: file.id, personId: person.id, incidentId: incident.id } };
}

/**
 * What core refuses because of the role while everything on every page is pressed: as Bo in a role, or in a window that
 * takes Bo for somebody else. It takes most of a minute, so every role has a file of its own. An administrator is
 * refused nothing: `tests/core/vault/roles.test.ts` asks for every operation there is.
 */
export async function refusedOnWalk(role: Role, pretended?: Role): Promise<readonly string[]> {
  return (await walk(role, pretended)).refused();
}

/** The same walk: what is refused, and what leaves the focus nowhere. */
export async function walk(role: Role, pretended?: Role): Promise<WindowOnCore> {
  const { port, ids } = await officeAs(role);
  const shown = windowOnCore(port, pretended);
  await shown.settle();
  for (const address of shown.addresses) await pressEverything(shown, address, ids);
  return shown;
}

/** Every form by its address, its title, and words of the record that is shown in its place. */
const forms = [
  ['/cases/$caseId/edit', 'Edit the case', 'Heron'],
  ['/people/$personId/edit', 'Edit the person', 'Alim Sample'],
  ['/incidents/$incidentId/edit', 'Edit the incident', 'Second call'],
  ['/cases/new', 'New case', ''],
  ['/people/new', 'New person', ''],
  ['/cases/$caseId/incidents/new', 'New incident', ''],
] as const;

/** Who comes to a form by its address, and may not fill it in, reads the record and who may. */
export async function expectNoForms(role: Role, word: string): Promise<void> {
  const { port, ids } = await officeAs(role);
  const shown = windowOnCore(port);
  const addresses = shown.addresses.filter((address) => /\/(?:new|edit)$/u.test(address));
  expect(forms.map(([address]) => address).toSorted()).toEqual(addresses.toSorted());
  for (const [address, title, words] of forms) {
    await shown.goTo(address, ids);
    const page = screen.getByRole('main');
    expect(page.querySelector('h1')?.textContent).toBe(title);
    expect(page.textContent).toContain(
      `This is for people with one of these roles: Administrator, Caseworker. Your role is: ${word}.`,
    );
    expect(page.textContent).toContain(words);
    expect(page.querySelector('form, input, textarea')).toBeNull();
  }
  expect(shown.refused()).toEqual([]);
  expect(screen.getByRole('navigation', { name: 'Main navigation' }).textContent).toContain(`Bo · ${word}`);
}
