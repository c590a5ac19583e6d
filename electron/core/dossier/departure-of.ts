import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { toBase64 } from '#core/crypto/base64.ts';
import { saltedDigest } from '#core/history/salted-digest.ts';
import type { Departure } from '#core/outgoing/departure.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { OpenSeries } from './open-series.ts';

interface PrintedDossier {
  readonly request: DossierRequest;
  readonly series: OpenSeries;
  readonly printed: { readonly pages: number; readonly bytes: number; readonly sha256: string };
}

/** What the vault keeps of a dossier. Whose a code is stands beside it with a salt, so that it can be forgotten. */
export function departureOf(
  { random }: Pick<VaultSession, 'random'>,
  { request: { caseId, recipient: holder, language }, series, printed }: PrintedDossier,
): Departure {
  const { holderKey, version } = series;
  const codes = series.given().map((code) => ({ ...code, salt: random.bytes(16) }));
  return {
    kind: 'dossier',
    caseId,
    words: {
      what: 'dossier',
      holder,
      holderKey,
      version,
      language,
      ...printed,
      codes: codes.map(({ code, recordId, salt }) => ({
        code,
        whose: Buffer.from(saltedDigest(salt, recordId)).toString('hex'),
      })),
    },
    series: {
      holderKey,
      holder,
      version,
      codes: codes.map(({ salt, ...code }) => ({ ...code, salt: toBase64(salt) })),
    },
  };
}
