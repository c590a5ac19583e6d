import { PIECE_GROUPS, typedGroups, WHOLE_GROUPS } from '#shared/vault/recovery-groups.ts';
import type { CommandContext } from './command-context.ts';

/** The whole recovery key on one line, or a piece of it and then another on the next. */
export async function readRecoveryTexts({
  readPassphrase,
}: Pick<CommandContext, 'readPassphrase'>): Promise<string[]> {
  const first = await readPassphrase('cli:recoveryKey');
  // Half way between the two, so that a piece with a group too few still asks for the other.
  const isPiece = typedGroups(first).length > (WHOLE_GROUPS + PIECE_GROUPS) / 2;
  return isPiece ? [first, await readPassphrase('cli:secondPiece')] : [first];
}
