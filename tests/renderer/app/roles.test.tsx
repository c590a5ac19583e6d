import { screen } from '@testing-library/react';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Port } from '#shared/ipc/port.ts';
import { roles, type Role } from '#shared/roles/role.ts';
import { childProcessCore } from '#tests/support/child-process-core.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase, anIncident, aPerson, told } from '#tests/support/record-builders.ts';
import { BO_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import { pressEverything } from '../support/press-everything.ts';
import { closeWindow, windowOnCore } from '../support/window-on-core.tsx';

afterEach(closeWindow);

/** Twenty pages with everything on them. */
const WALK_TIMEOUT_MS = 240_000;
const TICKET = '11111111-1111-4111-8111-111111111111' as never;

interface Office {
  readonly port: Port;
  /** Ids of a case, of a person in it and of an incident of it, all with two versions. */
  readonly ids: Readonly<Record<'caseId' | 'personId' | 'incidentId', string>>;
}

/** A vault with some records, which Bo has opened in a role; core is a process of its own, as in the app. */
async function officeAs(role: Role): Promise<Office> {
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
  const link = {
    roles: ['target'],
    relationship: { state: 'not_applicable' as const },
    isUsedAsLeverage: false,
  };
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

describe('nothing that the window offers is refused because of the role', () => {
  test.for(roles)('as %s, whatever is pressed on any page', { timeout: WALK_TIMEOUT_MS }, async (role) => {
    const { port, ids } = await officeAs(role);
    const shown = windowOnCore(port);
    await shown.settle();
    for (const address of shown.addresses) await pressEverything(shown, address, ids);
    expect(shown.refused()).toEqual([]);
  });

  test(
    'in a window that takes a reader for an administrator, the same walk is refused in all it tries',
    { timeout: WALK_TIMEOUT_MS },
    async () => {
      const { port, ids } = await officeAs('read-only');
      const shown = windowOnCore(port, 'administrator');
      await shown.settle();
      for (const address of shown.addresses) await pressEverything(shown, address, ids);
      expect(shown.refused()).toEqual([
        'backup.create',
        'case.create',
        'case.update',
        'dossier.prepare',
        'draft.save',
        'history.activity',
        'history.restore',
        'incident.create',
        'incident.update',
        'person.create',
        'person.erasure',
        'person.linkToCase',
        'person.unlinkFromCase',
        'person.update',
        'recovery.make',
        'travel.make',
        'user.add',
        'user.changeRole',
        'user.remove',
        'user.resetPassphrase',
        'user.rotateDataKey',
        'vault.verify',
      ]);
    },
  );
});

/** Every form by its address, its title, and words of the record that is shown in its place. */
const forms = [
  ['/cases/$caseId/edit', 'Edit the case', 'Heron'],
  ['/people/$personId/edit', 'Edit the person', 'Alim Sample'],
  ['/incidents/$incidentId/edit', 'Edit the incident', 'Second call'],
  ['/cases/new', 'New case', ''],
  ['/people/new', 'New person', ''],
  ['/cases/$caseId/incidents/new', 'New incident', ''],
] as const;

test.for([
  ['reviewer', 'Reviewer'],
  ['read-only', 'Read only'],
] as const)(
  'as %s, who comes to a form by its address reads the record and who may change it',
  async ([role, word]) => {
    const { port, ids } = await officeAs(role);
    const shown = windowOnCore(port);
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
  },
);

test('a caseworker who comes to the same address gets the form', async () => {
  const { port, ids } = await officeAs('caseworker');
  const shown = windowOnCore(port);
  await shown.goTo('/cases/$caseId/edit', ids);
  expect(screen.getByRole('form', { name: 'Edit the case' })).toBeDefined();
});
