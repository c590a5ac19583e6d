import { z } from 'zod';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { Role } from '../roles/role.ts';

type Schema = z.ZodType;

/**
 * One thing that can be asked across a process border.
 * `host` says who answers it, `whileLocked` whether it may be asked before a vault is open,
 * `files` names the input fields that hold file tickets; main replaces them by paths for core.
 * `leastRole` says who may ask it of an open vault; an operation that does not say is refused to everybody.
 * `opensVault` says that its success leaves a vault open: the one in the field `folder`.
 * `secrets` names the input fields that hold a passphrase or a recovery key, `hasSecretAnswer` says that the answer does:
 * the page seals the ones for core, and core the other for the page, so that main reads neither.
 * `holdsKeys` says that core has had keys of a vault for it that is not open afterwards: main then ends the process,
 * since nothing else erases them.
 */
export interface Operation<
  Kind extends 'query' | 'command' | 'job' = 'query' | 'command' | 'job',
  Input extends Schema = Schema,
  Output extends Schema = Schema,
  Progress extends Schema = Schema,
  Host extends 'core' | 'desktop' = 'core' | 'desktop',
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly progress: Progress;
  readonly errors: readonly ErrorCode[];
  readonly host: Host;
  readonly whileLocked: boolean;
  readonly opensVault: boolean;
  readonly files: readonly string[];
  readonly leastRole: Role | undefined;
  readonly holdsKeys: boolean;
  readonly secrets: readonly string[];
  readonly hasSecretAnswer: boolean;
}

interface Options {
  readonly errors?: readonly ErrorCode[];
  readonly whileLocked?: boolean;
  readonly opensVault?: boolean;
  readonly files?: readonly string[];
  readonly leastRole?: Role;
  readonly holdsKeys?: boolean;
  readonly secrets?: readonly string[];
  readonly hasSecretAnswer?: boolean;
}

interface Definition<I extends Schema, O extends Schema> extends Options {
  readonly input: I;
  readonly output: O;
}

/** What any operation may answer besides its own errors: the protocol, its input, the lock, the program itself, and the disk below the vault. */
export const errorsAnywhere: readonly ErrorCode[] = [
  'ipc/invalid-input',
  'ipc/cancelled',
  'ipc/unknown-operation',
  'ipc/message-too-large',
  'ipc/core-gone',
  'internal/unexpected',
  'app/damaged',
  'vault/locked',
  'vault/not-allowed',
  'vault/corrupt',
  'vault/no-memory',
  'vault/moved',
  'vault/read-only-place',
  'file/disk-full',
  'file/unknown-ticket',
  'text/invalid-characters',
  'vocabulary/unknown-code',
  'date/invalid-edtf',
  'date/end-before-start',
  'date/times-without-repetition',
  'vocabulary/words-missing',
  'vocabulary/words-not-expected',
  'record/item-repeated',
  'record/item-missing',
  'case/related-to-oneself',
  'case/not-closed',
];

const nothing = z.never();

/** Reads, changes nothing. The renderer caches its answer until a change event names the noun. */
export function query<I extends Schema, O extends Schema>(
  definition: Definition<I, O>,
): Operation<'query', I, O, typeof nothing, 'core'> {
  return { kind: 'query', progress: nothing, host: 'core', ...withDefaults(definition) };
}

/** Changes something and answers within a moment. */
export function command<I extends Schema, O extends Schema>(
  definition: Definition<I, O>,
): Operation<'command', I, O, typeof nothing, 'core'> {
  return { kind: 'command', progress: nothing, host: 'core', ...withDefaults(definition) };
}

/** Long work: reports progress and can be cancelled. */
export function job<I extends Schema, O extends Schema, P extends Schema>(
  definition: Definition<I, O> & { readonly progress: P },
): Operation<'job', I, O, P, 'core'> {
  return { kind: 'job', progress: definition.progress, host: 'core', ...withDefaults(definition) };
}

/** Answered by main itself: dialogs, window, settings outside the vault, locking. */
export function desktop<Kind extends Operation['kind'], I extends Schema, O extends Schema, P extends Schema>(
  operation: Operation<Kind, I, O, P, 'core'>,
): Operation<Kind, I, O, P, 'desktop'> {
  return { ...operation, host: 'desktop' };
}

function withDefaults<I extends Schema, O extends Schema>(definition: Definition<I, O>) {
  return {
    input: definition.input,
    output: definition.output,
    errors: definition.errors ?? [],
    whileLocked: definition.whileLocked ?? false,
    opensVault: definition.opensVault ?? false,
    files: definition.files ?? [],
    leastRole: definition.leastRole,
    holdsKeys: definition.holdsKeys ?? false,
    secrets: definition.secrets ?? [],
    hasSecretAnswer: definition.hasSecretAnswer ?? false,
  } as const;
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

export type InputOf<Op> = Op extends { input: infer I extends Schema } ? z.input<I> : never;
export type ParsedInputOf<Op> = Op extends { input: infer I extends Schema } ? z.output<I> : never;
export type OutputOf<Op> = Op extends { output: infer O extends Schema } ? z.output<O> : never;
export type ProgressOf<Op> = Op extends { kind: 'job'; progress: infer P extends Schema }
  ? z.output<P>
  : never;

/** What a handler gets besides its input. */
export interface CallContext<Progress> {
  readonly signal: AbortSignal;
  /** Throttled to one message per 100 ms; the last one is always sent. */
  readonly report: (progress: Progress) => void;
  /** Yields to the event loop; throws `ipc/cancelled` when the caller has given up. */
  readonly pause: () => Promise<void>;
  /** The path behind a file ticket of the input. Throws `file/unknown-ticket`. */
  readonly path: (field: string) => string;
}

export type Handlers<C extends Contract> = {
  readonly [N in keyof C]: {
    readonly [V in keyof C[N]]: (
      input: ParsedInputOf<C[N][V]>,
      context: CallContext<ProgressOf<C[N][V]>>,
    ) => OutputOf<C[N][V]> | Promise<OutputOf<C[N][V]>>;
  };
};

/** The part of a contract that one host answers. */
export type HostedBy<C extends Contract, Host extends 'core' | 'desktop'> = {
  readonly [N in keyof C]: {
    readonly [V in keyof C[N] as C[N][V]['host'] extends Host ? V : never]: C[N][V];
  };
};

/** Finds an operation by its wire name `noun.verb`; prototype keys are not operations. */
export function findOperation(contract: Contract, name: string): Operation | undefined {
  const [noun, verb, ...rest] = name.split('.');
  if (noun === undefined || verb === undefined || rest.length > 0) return undefined;
  if (!Object.hasOwn(contract, noun)) return undefined;
  const slice = contract[noun];
  return slice !== undefined && Object.hasOwn(slice, verb) ? slice[verb] : undefined;
}
