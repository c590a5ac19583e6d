/**
 * Numbers and addresses in the texts of the training cases, from ranges reserved for fiction. A dossier asks about
 * every number in its texts; of these it is known that they are nobody's.
 */
export const inventedContacts: readonly string[] = [
  '+49 30 23125 014',
  'visa.desk@example.org',
  '020 7946 0018',
];
