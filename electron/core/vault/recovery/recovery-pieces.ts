import { AppError } from '#shared/errors/app-error.ts';
import {
  firstWrongGroup,
  PIECE_BYTES,
  PIECE_GROUPS,
  readGroups,
  typedGroups,
  WHOLE_GROUPS,
  writeGroups,
} from '#shared/vault/recovery-groups.ts';
import { combine, split } from 'shamir-secret-sharing';
import type { Random } from '#core/crypto/random.ts';
import { sha256 } from '#core/crypto/sha256.ts';

const TAG_BYTES = 4;
const CHECK_BYTES = 6;
const PIECES = 3;
const NEEDED = 2;

/** Three texts, of which any two make the key; one alone tells nothing about it. */
export async function writePieces(
  recoveryKey: Uint8Array,
  vaultId: string,
  random: Random,
): Promise<string[]> {
  // Pieces of one set begin alike, so that people can see on paper what belongs together.
  const set = random.bytes(TAG_BYTES);
  const shares = await split(Uint8Array.from(recoveryKey), PIECES, NEEDED);
  return shares.map((share) => {
    const body = Buffer.concat([set, tagOf(vaultId), share]);
    return writeGroups(Buffer.concat([body, checkOf(body)]));
  });
}

/** The key behind what was typed: the whole one, or pieces of it. Throws the `recovery/…` codes that say what is wrong. */
export async function readRecoveryKey(texts: readonly string[], vaultId: string): Promise<Uint8Array> {
  const parts = texts.map((text, index) => readPart(text, index + 1));
  const wholes = parts.filter(({ isWhole }) => isWhole);
  const [whole] = wholes;
  if (whole !== undefined) {
    if (parts.length > 1) throw new AppError('recovery/mixed');
    return whole.bytes;
  }
  const pieces = parts.map(({ bytes }, index) => readPiece(bytes, index + 1));
  if (pieces.some(({ vault }) => vault !== tagOf(vaultId).toString('hex'))) {
    throw new AppError('recovery/other-vault');
  }
  if (pieces.length < NEEDED) throw new AppError('recovery/one-piece');
  if (new Set(pieces.map(({ set }) => set)).size > 1) throw new AppError('recovery/different-sets');
  if (new Set(pieces.map(({ place }) => place)).size < pieces.length)
    throw new AppError('recovery/same-piece');
  return combine(pieces.map(({ share }) => share));
}

function readPart(text: string, piece: number) {
  const groups = typedGroups(text);
  if (groups.length !== WHOLE_GROUPS && groups.length !== PIECE_GROUPS) {
    throw new AppError('recovery/wrong-length', {
      groups: groups.length,
      wholeGroups: WHOLE_GROUPS,
      pieceGroups: PIECE_GROUPS,
    });
  }
  const isWhole = groups.length === WHOLE_GROUPS;
  const group = firstWrongGroup(groups);
  if (group !== undefined && isWhole) throw new AppError('recovery/wrong-group', { group });
  if (group !== undefined) throw new AppError('recovery/wrong-group-of-piece', { group, piece });
  return { bytes: readGroups(groups), isWhole };
}

function readPiece(bytes: Uint8Array, piece: number) {
  const body = bytes.subarray(0, PIECE_BYTES - CHECK_BYTES);
  if (!checkOf(body).equals(bytes.subarray(PIECE_BYTES - CHECK_BYTES))) {
    throw new AppError('recovery/damaged-piece', { piece });
  }
  const share = Uint8Array.from(body.subarray(2 * TAG_BYTES));
  return {
    set: Buffer.from(body.subarray(0, TAG_BYTES)).toString('hex'),
    vault: Buffer.from(body.subarray(TAG_BYTES, 2 * TAG_BYTES)).toString('hex'),
    share,
    /** The library puts the place on the curve last. */
    place: share.at(-1),
  };
}

function tagOf(vaultId: string): Buffer {
  return Buffer.from(sha256(`casekeep/recovery-piece/v1\0${vaultId}`)).subarray(0, TAG_BYTES);
}

function checkOf(body: Uint8Array): Buffer {
  return Buffer.from(sha256('casekeep/recovery-check/v1\0', body)).subarray(0, CHECK_BYTES);
}
