/** Kinds of bodies that get dossiers, as far as it matters to what is proposed for one. None of it is printed. */
export const recipientKinds = ['police', 'prosecutor', 'un_body', 'interpol_ccf', 'lawyer', 'other'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** Bodies that look people up by the name that a document bears. */
const matchOnDocuments: readonly RecipientKind[] = ['police', 'prosecutor', 'un_body', 'interpol_ccf'];

/** Bodies to which the name of somebody who acted is a lead. */
const followLeads: readonly RecipientKind[] = ['police', 'prosecutor'];

export function matchesOnDocuments(kind: RecipientKind | null): boolean {
  return kind !== null && matchOnDocuments.includes(kind);
}

export function followsLeads(kind: RecipientKind | null): boolean {
  return kind !== null && followLeads.includes(kind);
}
