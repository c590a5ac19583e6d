import { AppError } from '#shared/errors/app-error.ts';
import type { Api } from '#shared/contract.ts';
import type { Role } from '#shared/roles/role.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import { resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command, CommandContext } from './command-context.ts';
import { readRecoveryTexts } from './read-recovery-texts.ts';

interface InVault {
  readonly vault: string;
}

interface OfUser extends InVault {
  /** Name or id. */
  readonly user: string;
}

export const listUsersCommand: Command<InVault> = async ({ vault }, { api, unlock }) => {
  await unlock(vault);
  const users = await api.user.list();
  return { json: { users }, lines: users.map(lineOf) };
};

/** Two lines: one's own passphrase, and the first one of the new person. */
export const addUserCommand: Command<InVault & { readonly name: string; readonly role: Role }> = async (
  { vault, name, role },
  context,
) => {
  const ownPassphrase = await unlockWithOwn(context, vault);
  const passphrase = await context.readPassphrase('cli:newPassphrase');
  const user = await context.api.user.add({ ownPassphrase, displayName: name, role, passphrase });
  return { json: user, lines: [lineOf(user)] };
};

export const removeUserCommand: Command<OfUser> = async ({ vault, user: wanted }, context) => {
  const ownPassphrase = await unlockWithOwn(context, vault);
  const user = await findUser(context.api, wanted);
  const removed = await context.api.user.remove({ ownPassphrase, id: user.id });
  return { json: removed, lines: [lineOf(removed)] };
};

export const changeRoleCommand: Command<OfUser & { readonly role: Role }> = async (
  { vault, user: wanted, role },
  context,
) => {
  const ownPassphrase = await unlockWithOwn(context, vault);
  const user = await findUser(context.api, wanted);
  const changed = await context.api.user.changeRole({ ownPassphrase, id: user.id, role });
  return { json: changed, lines: [lineOf(changed)] };
};

/** Two lines: one's own passphrase, and the new one, of oneself unless somebody else is named. */
export const changePassphraseCommand: Command<InVault & { readonly user?: string }> = async (
  { vault, user: wanted },
  context,
) => {
  const ownPassphrase = await unlockWithOwn(context, vault);
  const user = wanted === undefined ? undefined : await findUser(context.api, wanted);
  const passphrase = await context.readPassphrase('cli:newPassphrase');
  if (user === undefined) await context.api.user.changePassphrase({ ownPassphrase, passphrase });
  else await context.api.user.resetPassphrase({ ownPassphrase, id: user.id, passphrase });
  return { json: {}, lines: [context.t('cli:passphraseChanged')] };
};

/** Shows a new recovery key, then reads it back line by line, a line for each piece. */
export const makeRecoveryKeyCommand: Command<InVault & { readonly pieces?: boolean }> = async (
  { vault, pieces = false },
  context,
) => {
  const ownPassphrase = await unlockWithOwn(context, vault);
  const { texts } = await context.api.recovery.make({ ownPassphrase, form: pieces ? 'pieces' : 'whole' });
  await context.show({ json: { texts }, lines: texts });
  const typed: string[] = [];
  for (const _text of texts) typed.push(await context.readPassphrase('cli:recoveryTypedBack'));
  await context.api.recovery.prove({ typed });
  return { json: {}, lines: [context.t('cli:recoveryMade')] };
};

/** Lines: the recovery key, or two pieces of it, then the new passphrase of the person. */
export const recoverCommand: Command<OfUser> = async ({ vault, user: wanted }, context) => {
  const { api, t, readPassphrase } = context;
  const at = { paths: { folder: resolve(vault) } };
  const recoveryTexts = await readRecoveryTexts(context);
  const folder = anyTicket();
  const user = among(await api.vault.recoverableUsers({ folder, recoveryTexts }, at), wanted);
  const passphrase = await readPassphrase('cli:newPassphrase');
  await api.vault.recover({ folder, recoveryTexts, userId: user.id, passphrase }, at);
  return { json: user, lines: [t('cli:recovered', { name: user.displayName })] };
};

export const rotateDataKeyCommand: Command<InVault> = async ({ vault }, context) => {
  const ownPassphrase = await unlockWithOwn(context, vault);
  await context.api.user.rotateDataKey({ ownPassphrase }, { signal: context.signal });
  return { json: {}, lines: [context.t('cli:rotated')] };
};

async function unlockWithOwn({ unlock, readPassphrase }: CommandContext, vault: string): Promise<string> {
  const ownPassphrase = await readPassphrase('cli:passphrase');
  await unlock(vault, ownPassphrase);
  return ownPassphrase;
}

/** Throws `record/not-found`. */
async function findUser(api: Api, wanted: string): Promise<VaultUser> {
  const users = await api.user.list();
  return among(
    users.filter(({ removedAt }) => removedAt === null),
    wanted,
  );
}

function among(present: readonly VaultUser[], wanted: string): VaultUser {
  const user = present.find(({ id, displayName }) => id === wanted || displayName === wanted);
  if (user === undefined) throw new AppError('record/not-found', { noun: 'user' });
  return user;
}

function lineOf({ id, displayName, role, removedAt }: VaultUser): string {
  return [id, displayName, role, removedAt ?? ''].join('\t').trimEnd();
}
