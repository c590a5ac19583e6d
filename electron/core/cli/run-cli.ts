import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { createTranslator, type Translator } from '#shared/i18n/create-translator.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import { CommanderError } from 'commander';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { ReadStream } from 'node:tty';
import { TOLD_SECONDS } from '#shared/vault/told-seconds.ts';
import { installNetworkTripwire } from '#shared/network/network-tripwire.ts';
import { anyTicket, startCliCore, type CliCore } from './commands/cli-core.ts';
import { createProgram } from './create-program.ts';
import type { Command, CommandContext, CommandResult, PassphrasePrompt } from './commands/command-context.ts';
import { BlockedDossier } from './commands/dossier-command.ts';
import { openPassphraseSource } from './read-passphrase.ts';

/** As shells count a program that Ctrl-C ended. */
const CANCELLED_EXIT_CODE = 130;
const USAGE_EXIT_CODE = 2;

/** What is wrong with a recovery key, core says itself. */
const passphrases: readonly PassphrasePrompt[] = ['cli:passphrase', 'cli:newPassphrase'];

interface SharedOptions {
  readonly json?: boolean;
  readonly passphraseFd?: number;
}

/** Where a command is typed and answered, and the core that does it. */
export interface CliHost {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly startCore: () => CliCore;
}

/** Runs one command; returns the exit code. Results go to standard output, one line on failure to standard error. */
export async function runCli(argv: readonly string[], host: CliHost = hostOfProcess()): Promise<number> {
  installNetworkTripwire(
    (id) => process.getBuiltinModule(id),
    () => undefined,
  );
  const language = languageOfTerminal();
  const translator = createTranslator(language);
  const program = createProgram(translator.t, (command, options) =>
    runCommand(command, options, { language, translator, host }),
  );
  try {
    await program.parseAsync([...argv]);
    return 0;
  } catch (error) {
    return reportFailure(error, translator.t, host.stderr);
  }
}

async function runCommand<Options extends object>(
  command: Command<Options>,
  options: Options & SharedOptions,
  {
    language,
    translator,
    host,
  }: { readonly language: UiLanguage; readonly translator: Translator; readonly host: CliHost },
): Promise<void> {
  const core = host.startCore();
  const abort = new AbortController();
  const cancel = () => abort.abort();
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  const { t } = translator;
  const print = (result: CommandResult) => printTo(host.stdout, result, options.json === true);
  const source = openPassphraseSource(options.passphraseFd, host);
  const readPassphrase = async (prompt: PassphrasePrompt = 'cli:passphrase') => {
    const line = await source.next(t(prompt));
    if (line === '' && passphrases.includes(prompt))
      throw new CommanderError(USAGE_EXIT_CODE, 'casekeep.lineMissing', t('cli:lineMissing'));
    return line;
  };
  const context: CommandContext = {
    api: core.api,
    t,
    language,
    signal: abort.signal,
    readPassphrase,
    show: print,
    async unlock(folder, passphrase) {
      const at = { paths: { folder: resolve(folder) } };
      const typed = passphrase ?? (await readPassphrase());
      if (isPerson(host)) {
        const { mostSeconds } = await core.api.vault.unlockTime({ folder: anyTicket() }, at);
        if (mostSeconds > TOLD_SECONDS) host.stderr.write(`${t('cli:unlockTime', { count: mostSeconds })}\n`);
      }
      return core.api.vault.unlock(
        { folder: anyTicket(), passphrase: typed },
        { ...at, signal: abort.signal },
      );
    },
  };
  try {
    const result = await command(options, context);
    if (abort.signal.aborted) throw new AppError('ipc/cancelled');
    await print(result);
  } catch (error) {
    if (error instanceof BlockedDossier) {
      await print({ json: { findings: error.findings }, lines: error.lines });
    }
    throw error;
  } finally {
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
    await core.stop();
  }
}

/** Who has typed something waits at a terminal; a script does not read. */
function isPerson({ stdin }: CliHost): boolean {
  return stdin instanceof ReadStream && stdin.isTTY;
}

async function printTo(stdout: Writable, { json, lines }: CommandResult, asJson: boolean): Promise<void> {
  const text = asJson ? JSON.stringify(json) : lines.join('\n');
  await new Promise<void>((resolve) => {
    stdout.write(`${text}\n`, () => resolve());
  });
}

function reportFailure(error: unknown, t: Translator['t'], stderr: Writable): number {
  const say = (line: string) => stderr.write(`${line.replaceAll(/\s*\n\s*/gu, ' ')}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // In place of a message, when nothing says what to do.
    const isNothingAsked = error.code === 'commander.help';
    const text = isNothingAsked ? t('cli:commandMissing') : error.message.replace(/^error: /u, '');
    say(t('cli:usage', { text }));
    return USAGE_EXIT_CODE;
  }
  const failure = isAppError(error) ? error : new AppError('internal/unexpected', { logId: '–' });
  const { code, params } = failure;
  say(t('cli:failure', { text: t(`errors:${code}`, { defaultValue: code, ...params }), code }));
  return code === 'ipc/cancelled' ? CANCELLED_EXIT_CODE : 1;
}

function hostOfProcess(): CliHost {
  const { stdin, stdout, stderr } = process;
  return { stdin, stdout, stderr, startCore: () => startCliCore() };
}

function languageOfTerminal(): UiLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').startsWith('zh') ? 'zh-Hans' : 'en';
}
