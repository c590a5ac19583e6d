/** Stands for the package `edtf`, which brings no types (tsconfig.json `paths`): only what `edtf-library.ts` uses. */
export declare function parse(input: string, constraints: { readonly level: number }): unknown;
