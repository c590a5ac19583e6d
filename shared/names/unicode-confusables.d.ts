/** Stands for the package `unicode-confusables`, whose types are misplaced: only what `plain-letters.ts` uses. */
export declare const rectifyConfusion: (text: string) => string;
