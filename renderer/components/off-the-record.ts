/** On every input: nothing typed here is remembered, corrected or sent to a checker outside the vault. */
export const offTheRecord = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
} as const;
