import type { Translator } from '#shared/i18n/create-translator.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import type { Api } from '#shared/contract.ts';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';

export type PassphrasePrompt =
  | 'cli:passphrase'
  | 'cli:newPassphrase'
  | 'cli:recoveryTypedBack'
  | 'cli:recoveryKey'
  | 'cli:secondPiece';

/** What a command gets besides its options. */
export interface CommandContext {
  readonly api: Api;
  readonly t: Translator['t'];
  readonly language: UiLanguage;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** The next line of standard input or of the given file. The prompt is for a person at a terminal. */
  readonly readPassphrase: (prompt?: PassphrasePrompt) => Promise<string>;
  /** Opens the vault in a folder, with the next line unless a passphrase is given. */
  readonly unlock: (folder: string, passphrase?: string) => Promise<VaultSummary>;
  /** Prints something before the command is over. */
  readonly show: (result: CommandResult) => Promise<void>;
}

/** What a command has to say: data for `--json`, lines for people. */
export interface CommandResult {
  readonly json: object;
  readonly lines: readonly string[];
}

export type Command<Options> = (options: Options, context: CommandContext) => Promise<CommandResult>;
