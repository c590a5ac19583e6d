/** Languages of the interface. BCP 47. */
export const uiLanguages = ['en', 'zh-Hans'] as const;
export type UiLanguage = (typeof uiLanguages)[number];
