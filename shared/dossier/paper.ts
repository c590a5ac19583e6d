/** What a dossier is printed on: A4, or Letter where offices have that (North America). */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];
