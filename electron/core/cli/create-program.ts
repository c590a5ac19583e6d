import { recipientKinds } from '#shared/dossier/recipient-kind.ts';
import { papers } from '#shared/dossier/paper.ts';
import type { Translator } from '#shared/i18n/create-translator.ts';
import { dossierLanguages } from '#shared/i18n/dossier-language.ts';
import { roles } from '#shared/roles/role.ts';
import { Command as Program, InvalidArgumentError, Option } from 'commander';
import type { Command } from './commands/command-context.ts';
import { backupCommand } from './commands/backup-command.ts';
import { copyInCommand } from './commands/copy-in-command.ts';
import { createCommand } from './commands/create-command.ts';
import { demoCommand } from './commands/demo-command.ts';
import { dossierCommand } from './commands/dossier-command.ts';
import { exportCommand } from './commands/export-command.ts';
import { importCommand } from './commands/import-command.ts';
import { listCommand } from './commands/list-command.ts';
import { restoreCommand } from './commands/restore-command.ts';
import { schemaCommand } from './commands/schema-command.ts';
import { travelCommand } from './commands/travel-command.ts';
import {
  addUserCommand,
  changePassphraseCommand,
  changeRoleCommand,
  listUsersCommand,
  makeRecoveryKeyCommand,
  recoverCommand,
  removeUserCommand,
  rotateDataKeyCommand,
} from './commands/users-commands.ts';
import { verifyCommand } from './commands/verify-command.ts';

type Run = <Options extends object>(command: Command<Options>, options: Options) => Promise<void>;

type UsersVerb = 'list' | 'add' | 'remove' | 'role' | 'passphrase' | 'recovery' | 'recover' | 'rotate';

/** Every command with its options. Commander says nothing itself: one line on failure is `runCli`'s. */
export function createProgram(t: Translator['t'], run: Run): Program {
  const program = new Program('casekeep')
    .description(t('cli:about'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  const vault = () => new Option('--vault <dir>', t('cli:options.vault')).makeOptionMandatory();
  const ofCase = () => new Option('--case <reference>', t('cli:options.case')).makeOptionMandatory();
  const out = () => new Option('--out <dir>', t('cli:options.out')).makeOptionMandatory();
  const list = (flags: string, text: string) =>
    new Option(flags, text).default([]).argParser((value: string, before: string[]) => [...before, value]);

  function add<Options extends object>(
    name:
      | 'create'
      | 'demo'
      | 'list'
      | 'import'
      | 'export'
      | 'travel'
      | 'dossier'
      | 'backup'
      | 'restore'
      | 'copy-in'
      | 'verify'
      | 'schema',
    command: Command<Options>,
    options: readonly Option[],
    needsPassphrase = true,
  ): void {
    const sub = program.command(name).description(t(`cli:commands.${name}`));
    complete(sub, command, options, needsPassphrase);
  }

  function complete<Options extends object>(
    sub: Program,
    command: Command<Options>,
    options: readonly Option[],
    needsPassphrase = true,
  ): void {
    for (const option of options) sub.addOption(option);
    if (needsPassphrase) {
      sub.option('--passphrase-fd <number>', t('cli:options.passphraseFd'), wholeNumber);
    }
    sub.option('--json', t('cli:options.json'));
    sub.action((given: Options) => run(command, given));
  }

  add('create', createCommand, [
    vault(),
    new Option('--name <name>', t('cli:options.name')).makeOptionMandatory(),
  ]);
  add(
    'demo',
    demoCommand,
    [new Option('--vault <dir>', t('cli:options.vault')), new Option('--out <dir>', t('cli:options.out'))],
    false,
  );
  add('list', listCommand, [vault(), new Option('--case <reference>', t('cli:options.case'))]);
  add('import', importCommand, [
    vault(),
    new Option('--file <path>', t('cli:options.file')).makeOptionMandatory(),
    new Option('--dry-run', t('cli:options.dryRun')),
    new Option('--next-reference', t('cli:options.nextReference')),
  ]);
  add('export', exportCommand, [vault(), ofCase(), out()]);
  add('travel', travelCommand, [
    vault(),
    new Option('--case <reference...>', t('cli:options.cases')).makeOptionMandatory(),
    new Option('--to <dir>', t('cli:options.travelTo')).makeOptionMandatory(),
  ]);
  add('dossier', dossierCommand, [
    vault(),
    ofCase(),
    out(),
    new Option('--template <name>', t('cli:options.template')).choices(['generic']).default('generic'),
    new Option('--language <tag>', t('cli:options.language')).choices(dossierLanguages),
    new Option('--recipient <text>', t('cli:options.recipient')),
    new Option('--recipient-kind <kind>', t('cli:options.recipientKind')).choices(recipientKinds),
    list('--ask <text>', t('cli:options.ask')),
    new Option('--prepared-by <text>', t('cli:options.preparedBy')),
    new Option('--limits <text>', t('cli:options.limits')),
    list('--name <person-id>', t('cli:options.named')),
    list('--withhold <person-id>', t('cli:options.withhold')),
    list('--name-form <person-id=form-id>', t('cli:options.nameForm')),
    list('--reason <person-id=reason>', t('cli:options.reason')),
    list('--leave-out <incident[=reason]>', t('cli:options.leaveOut')),
    list('--accept <words>', t('cli:options.accept')),
    new Option('--show-risk', t('cli:options.showRisk')),
    new Option('--paper <size>', t('cli:options.paper')).choices(papers).default('a4'),
  ]);
  add('backup', backupCommand, [
    vault(),
    new Option('--out <dir>', t('cli:options.backupOut')),
    new Option('--drill', t('cli:options.drill')),
  ]);
  add('restore', restoreCommand, [
    new Option('--from <dir>', t('cli:options.from')).makeOptionMandatory(),
    new Option('--vault <dir>', t('cli:options.newVault')),
    new Option('--sequence <number>', t('cli:options.sequence')).argParser(wholeNumber),
    new Option('--mark <mark>', t('cli:options.mark')),
    new Option('--recovery-key', t('cli:options.recoveryKey')),
  ]);
  add(
    'copy-in',
    copyInCommand,
    [
      new Option('--from <dir>', t('cli:options.copyFrom')).makeOptionMandatory(),
      new Option('--to <dir>', t('cli:options.copyTo')).makeOptionMandatory(),
    ],
    false,
  );
  add('verify', verifyCommand, [
    vault(),
    new Option('--receipt <words>', t('cli:options.receipt')),
    new Option('--entries <number>', t('cli:options.entries')).argParser(wholeNumber),
  ]);
  const users = program.command('users').description(t('cli:commands.users'));
  const under = (name: UsersVerb) => users.command(name).description(t(`cli:users.${name}`));
  const ofUser = () => new Option('--user <name>', t('cli:options.user'));
  const asRole = () =>
    new Option('--role <role>', t('cli:options.role')).choices(roles).makeOptionMandatory();
  complete(under('list'), listUsersCommand, [vault()]);
  complete(under('add'), addUserCommand, [
    vault(),
    new Option('--name <name>', t('cli:options.userName')).makeOptionMandatory(),
    asRole(),
  ]);
  complete(under('remove'), removeUserCommand, [vault(), ofUser().makeOptionMandatory()]);
  complete(under('role'), changeRoleCommand, [vault(), ofUser().makeOptionMandatory(), asRole()]);
  complete(under('passphrase'), changePassphraseCommand, [vault(), ofUser()]);
  complete(under('recovery'), makeRecoveryKeyCommand, [
    vault(),
    new Option('--pieces', t('cli:options.pieces')),
  ]);
  complete(under('recover'), recoverCommand, [vault(), ofUser().makeOptionMandatory()]);
  complete(under('rotate'), rotateDataKeyCommand, [vault()]);
  add('schema', schemaCommand, [], false);
  return program;
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('');
  return number;
}
