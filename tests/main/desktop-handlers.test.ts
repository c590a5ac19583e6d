import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { createDesktopHandlers } from '#main/desktop-handlers.ts';
import { createFileTickets } from '#main/file-tickets.ts';
import { createSettingsStore } from '#main/settings-store.ts';
import { contract } from '#shared/contract.ts';
import { connect } from '#shared/ipc/connect.ts';
import { createPortPair } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';

function openDesktop(chosenPath?: string) {
  const tickets = createFileTickets();
  const settings = createSettingsStore({ store: {} });
  const asked: (OpenDialogOptions | SaveDialogOptions)[] = [];
  const done: string[] = [];
  const handlers = createDesktopHandlers({
    tickets,
    settings,
    trainingFolder: '/data/training.casekeep',
    versions: { app: '0.1.0', runtime: 'node 24', platform: 'linux x64' },
    async showOpenDialog(options) {
      asked.push(options);
      return chosenPath;
    },
    async showSaveDialog(options) {
      asked.push(options);
      return chosenPath;
    },
    applySettings: () => done.push('settings applied'),
    copied: {
      copy: async (text) => void done.push(`copied ${text}`),
      noteSelected: async () => void done.push('selection noted'),
    },
    lock: () => done.push('locked'),
    lookAtClock: () => done.push('looked'),
    isLocked: () => false,
    lockNotice: () => ({ reason: 'idle', stopped: ['vault.verify'] }),
    locksInSeconds: () => 42,
    workUnderWay: () => ['backup.create'],
  });
  const [clientEnd, serverEnd] = createPortPair();
  serve(contract, handlers, serverEnd, { onUnexpected: String });
  return { api: connect(contract, clientEnd).api, tickets, settings, asked, done };
}

describe('choosing a place', () => {
  it('gives a ticket and a label of two names, never the path', async () => {
    const { api, tickets } = openDesktop('/home/somebody/Documents/office.casekeep');
    const place = await api.desktop.choosePlace({ purpose: 'open-vault' });
    expect(place?.label).toBe('Documents/office.casekeep');
    expect(place?.isSynced).toBe(false);
    expect(JSON.stringify(place)).not.toContain('somebody');
    expect(tickets.pathOf(place?.ticket ?? '')).toBe('/home/somebody/Documents/office.casekeep');
  });

  it('says when programs may copy the place to a server', async () => {
    const { api } = openDesktop('/home/somebody/Dropbox/office.casekeep');
    expect(await api.desktop.choosePlace({ purpose: 'new-vault' })).toMatchObject({ isSynced: true });
  });

  it('gives null when the person cancels', async () => {
    const { api } = openDesktop();
    expect(await api.desktop.choosePlace({ purpose: 'save-dossier' })).toBeNull();
  });

  it.each(['open-vault', 'new-vault', 'open-archive', 'save-archive', 'save-dossier'] as const)(
    'keeps the place of %s out of the recent files of the system',
    async (purpose) => {
      const { api, asked } = openDesktop('/x/y');
      await api.desktop.choosePlace({ purpose });
      expect(asked[0]?.properties).toContain('dontAddToRecent');
    },
  );

  it('adds the extension that a person leaves out, and no second one', async () => {
    for (const typed of ['/x/office', '/x/office.casekeep']) {
      const { api } = openDesktop(typed);
      expect((await api.desktop.choosePlace({ purpose: 'new-vault' }))?.label).toBe('x/office.casekeep');
    }
  });

  it('lets the page suggest a file name and never a folder', async () => {
    const { api, asked } = openDesktop('/x/y.pdf');
    await api.desktop.choosePlace({ purpose: 'save-dossier', suggestedName: '../../etc/cron.d/x.pdf' });
    const suggestion = (asked[0] as SaveDialogOptions).defaultPath ?? '';
    expect(suggestion).not.toMatch(/[/\\]/u);
    expect(suggestion).not.toMatch(/^\./u);
  });
});

describe('the desktop answers', () => {
  it('with the places that this computer knows, and forgets one', async () => {
    const { api, settings } = openDesktop();
    settings.rememberVault({ folder: '/v/a.casekeep', lastOpenedAt: '2026-11-24T09:00:00.000Z' });
    const known = await api.vault.knownPlaces();
    expect(known.vaults).toMatchObject([{ label: 'v/a.casekeep', lastOpenedAt: '2026-11-24T09:00:00.000Z' }]);
    expect(known.training.label).toBe('data/training.casekeep');
    const [vault] = known.vaults;
    if (vault === undefined) throw new Error('no vault');
    await api.vault.forgetPlace({ ticket: vault.ticket });
    expect((await api.vault.knownPlaces()).vaults).toEqual([]);
  });

  it('refuses to forget a place that it never named', async () => {
    const { api } = openDesktop();
    const ticket = '00000000-0000-4000-8000-000000000000' as Parameters<
      typeof api.vault.forgetPlace
    >[0]['ticket'];
    await expect(api.vault.forgetPlace({ ticket })).rejects.toMatchObject({ code: 'file/unknown-ticket' });
  });

  it('with the settings, changes one and keeps the others', async () => {
    const { api, done } = openDesktop();
    const before = await api.settings.get();
    expect(await api.settings.change({ theme: 'dark' })).toEqual({ ...before, theme: 'dark' });
    expect(done).toEqual(['settings applied']);
    await expect(api.settings.change({ autoLockMinutes: 0 })).rejects.toMatchObject({
      code: 'ipc/invalid-input',
    });
  });

  it('with the countdown and what it will stop, and locks when asked', async () => {
    const { api, done } = openDesktop();
    expect(await api.vault.lockStatus()).toEqual({
      isLocked: false,
      locksInSeconds: 42,
      work: ['backup.create'],
      notice: { reason: 'idle', stopped: ['vault.verify'] },
    });
    await api.vault.lock();
    expect(done).toEqual(['looked', 'locked']);
  });
});

describe('file tickets', () => {
  it('stay the same for a path until they are taken back', () => {
    const tickets = createFileTickets();
    const { ticket } = tickets.issue('/a/b');
    expect(tickets.issue('/a/b').ticket).toBe(ticket);
    expect(tickets.issue('/a/c').ticket).not.toBe(ticket);
    tickets.clear();
    expect(tickets.pathOf(ticket)).toBeUndefined();
  });
});
