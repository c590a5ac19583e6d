import type { Translator } from '#shared/i18n/create-translator.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import type { Api } from '#shared/ipc/contract.ts';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';

/** What a command gets besides its options. */
export interface CommandContext {
  readonly api: Api;
  readonly t: Translator['t'];
  readonly language: UiLanguage;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly readPassphrase: () => Promise<string>;
  /** Opens the vault in a folder with the passphrase that was handed in. */
  readonly unlock: (folder: string) => Promise<VaultSummary>;
}

/** What a command has to say: data for `--json`, lines for people. */
export interface CommandResult {
  readonly json: object;
  readonly lines: readonly string[];
}

export type Command<Options> = (options: Options, context: CommandContext) => Promise<CommandResult>;
