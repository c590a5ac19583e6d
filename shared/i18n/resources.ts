import { errors as enErrors } from './locales/en/errors.ts';
import { errors as zhErrors } from './locales/zh-Hans/errors.ts';
import { components as enComponents } from './locales/en/components.ts';
import { archive as enArchive } from './locales/en/archive.ts';
import { backup as enBackup } from './locales/en/backup.ts';
import { cli as enCli } from './locales/en/cli.ts';
import { dossier as enDossier } from './locales/en/dossier.ts';
import { forms as enForms } from './locales/en/forms.ts';
import { cases as enCases } from './locales/en/cases.ts';
import { dossierBuilder as enDossierBuilder } from './locales/en/dossier-builder.ts';
import { guide as enGuide } from './locales/en/guide.ts';
import { history as enHistory } from './locales/en/history.ts';
import { incidents as enIncidents } from './locales/en/incidents.ts';
import { limits as enLimits } from './locales/en/limits.ts';
import { names as enNames } from './locales/en/names.ts';
import { nouns as enNouns } from './locales/en/nouns.ts';
import { people as enPeople } from './locales/en/people.ts';
import { records as enRecords } from './locales/en/records.ts';
import { search as enSearch } from './locales/en/search.ts';
import { travel as enTravel } from './locales/en/travel.ts';
import { frame as enFrame } from './locales/en/frame.ts';
import { settings as enSettings } from './locales/en/settings.ts';
import { start as enStart } from './locales/en/start.ts';
import { vault as enVault } from './locales/en/vault.ts';
import { components as zhComponents } from './locales/zh-Hans/components.ts';
import { archive as zhArchive } from './locales/zh-Hans/archive.ts';
import { backup as zhBackup } from './locales/zh-Hans/backup.ts';
import { cli as zhCli } from './locales/zh-Hans/cli.ts';
import { dossier as zhDossier } from './locales/zh-Hans/dossier.ts';
import { forms as zhForms } from './locales/zh-Hans/forms.ts';
import { cases as zhCases } from './locales/zh-Hans/cases.ts';
import { dossierBuilder as zhDossierBuilder } from './locales/zh-Hans/dossier-builder.ts';
import { guide as zhGuide } from './locales/zh-Hans/guide.ts';
import { history as zhHistory } from './locales/zh-Hans/history.ts';
import { incidents as zhIncidents } from './locales/zh-Hans/incidents.ts';
import { limits as zhLimits } from './locales/zh-Hans/limits.ts';
import { names as zhNames } from './locales/zh-Hans/names.ts';
import { nouns as zhNouns } from './locales/zh-Hans/nouns.ts';
import { people as zhPeople } from './locales/zh-Hans/people.ts';
import { records as zhRecords } from './locales/zh-Hans/records.ts';
import { search as zhSearch } from './locales/zh-Hans/search.ts';
import { frame as zhFrame } from './locales/zh-Hans/frame.ts';
import { travel as zhTravel } from './locales/zh-Hans/travel.ts';
import { settings as zhSettings } from './locales/zh-Hans/settings.ts';
import { start as zhStart } from './locales/zh-Hans/start.ts';
import { vault as zhVault } from './locales/zh-Hans/vault.ts';
import type { TranslationOf } from './locales/translation.ts';

/** The English texts: one namespace per feature. They fix the keys that every language must have. */
const en = {
  errors: enErrors,
  archive: enArchive,
  backup: enBackup,
  components: enComponents,
  cli: enCli,
  dossier: enDossier,
  forms: enForms,
  cases: enCases,
  dossierBuilder: enDossierBuilder,
  guide: enGuide,
  history: enHistory,
  incidents: enIncidents,
  limits: enLimits,
  names: enNames,
  nouns: enNouns,
  people: enPeople,
  records: enRecords,
  search: enSearch,
  frame: enFrame,
  settings: enSettings,
  start: enStart,
  travel: enTravel,
  vault: enVault,
} as const;

const zhHans = {
  errors: zhErrors,
  archive: zhArchive,
  backup: zhBackup,
  components: zhComponents,
  cli: zhCli,
  dossier: zhDossier,
  forms: zhForms,
  cases: zhCases,
  dossierBuilder: zhDossierBuilder,
  guide: zhGuide,
  history: zhHistory,
  incidents: zhIncidents,
  limits: zhLimits,
  names: zhNames,
  nouns: zhNouns,
  people: zhPeople,
  records: zhRecords,
  search: zhSearch,
  frame: zhFrame,
  settings: zhSettings,
  start: zhStart,
  travel: zhTravel,
  vault: zhVault,
} as const satisfies TranslationOf<typeof en>;

export const resources = { en, 'zh-Hans': zhHans } as const;

export type Namespace = keyof typeof en;
