import type { UserId } from '#shared/ids/ids.ts';
import type { Role } from '#shared/roles/role.ts';
import { toBase64 } from '#core/crypto/base64.ts';
import type { PersonKeys } from '#core/crypto/person-keys.ts';
import type { UserState } from './key-state.ts';

export interface Person {
  readonly id: UserId;
  readonly displayName: string;
  readonly role: Role;
  readonly slotId: string;
}

/** Somebody with these keys, as the audit chain and the table of users take them. */
export function newUserState(person: Person, { signing, sealPublic }: PersonKeys) {
  const state: UserState = {
    kind: 'user',
    id: person.id,
    displayName: person.displayName,
    role: person.role,
    slotId: person.slotId,
    signPublic: toBase64(signing.publicKey),
    sealPublic: toBase64(sealPublic),
    isRemoved: false,
  };
  return { state, signKey: signing.publicKey, sealKey: sealPublic };
}
