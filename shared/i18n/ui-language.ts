/** Languages of the interface, and those that a dossier can be written in. BCP 47. */
export const uiLanguages = ['en', 'zh-Hans'] as const;
export type UiLanguage = (typeof uiLanguages)[number];
