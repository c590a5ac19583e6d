/** Stands for the package `jsewts`, which brings no types (tsconfig.json `paths`): only what `tibetan-sounds.ts` uses. */
export declare const jsEWTS: { readonly toWylie: (tibetan: string) => string };
