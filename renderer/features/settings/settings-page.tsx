import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { uiLanguages } from '#shared/i18n/ui-language.ts';
import { themes, type Settings } from '#shared/settings/settings.ts';
import { useErrorText } from '../../api/error-text.ts';
import { queryKey } from '../../api/query-key.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { Switch } from '../../components/switch.tsx';
import { Field } from '../../forms/field.tsx';
import { AboutCard } from './about-card.tsx';
import styles from './settings.module.css';

const NEVER = 'never';
const densities = ['comfortable', 'compact'] as const;
const directions = ['auto', 'ltr', 'rtl'] as const;
const reminderDays = [1, 3, 7, 14, 30] as const;
const lockMinutes = [1, 2, 5, 10, 15, 30, 60] as const;

/** Every change holds at once; there is nothing to save. The children are cards of the open vault. */
export function SettingsPage({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('settings');
  const api = useApi();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const { data: settings } = useQuery(api.settings.get, undefined);
  const command = useCommand(api.settings.change);

  function change(part: Partial<Settings>): void {
    command.run(part).then(
      (changed) => queryClient.setQueryData(queryKey(api.settings.get.operation, undefined), changed),
      // Shown from `command.error`.
      () => undefined,
    );
  }

  if (settings === undefined) return null;
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles.page}>
        {command.error !== null && (
          <div role="alert">
            <Note tone="danger">{errorText(command.error)}</Note>
          </div>
        )}
        <Card title={t('appearance')}>
          <div className={styles.fields}>
            <Field label={t('theme.label')} isGroup>
              {({ 'aria-labelledby': labelledBy }) => (
                <RadioGroup
                  layout="segmented"
                  aria-labelledby={labelledBy}
                  options={themes.map((id) => ({ id, label: t(`theme.${id}`) }))}
                  value={settings.theme}
                  onChange={(theme) => change({ theme })}
                />
              )}
            </Field>
            <Field label={t('density.label')} help={t('density.help')} isGroup>
              {({ 'aria-labelledby': labelledBy }) => (
                <RadioGroup
                  layout="segmented"
                  aria-labelledby={labelledBy}
                  options={densities.map((id) => ({ id, label: t(`density.${id}`) }))}
                  value={settings.density}
                  onChange={(density) => change({ density })}
                />
              )}
            </Field>
            <Field label={t('language.label')} help={t('language.help')} isGroup>
              {({ 'aria-labelledby': labelledBy }) => (
                <RadioGroup
                  layout="segmented"
                  aria-labelledby={labelledBy}
                  options={uiLanguages.map((id) => ({
                    id,
                    label: <span lang={id}>{t(`language.${id}`)}</span>,
                  }))}
                  value={settings.language}
                  onChange={(language) => change({ language })}
                />
              )}
            </Field>
            <Field label={t('direction.label')} isGroup>
              {({ 'aria-labelledby': labelledBy }) => (
                <RadioGroup
                  layout="segmented"
                  aria-labelledby={labelledBy}
                  options={directions.map((id) => ({ id, label: t(`direction.${id}`) }))}
                  value={settings.direction}
                  onChange={(direction) => change({ direction })}
                />
              )}
            </Field>
          </div>
        </Card>
        <Card title={t('security')}>
          <div className={styles.fields}>
            <Field label={t('autoLock.label')} help={t('autoLock.help')}>
              {({ isInvalid: _isInvalid, ...control }) => (
                <span className={styles.minutes}>
                  <Select
                    {...control}
                    options={[...new Set([...lockMinutes, settings.autoLockMinutes])]
                      .toSorted((a, b) => a - b)
                      .map((count) => ({ id: String(count), label: t('autoLock.minutes', { count }) }))}
                    value={String(settings.autoLockMinutes)}
                    onChange={(minutes) => change({ autoLockMinutes: Number(minutes) })}
                  />
                </span>
              )}
            </Field>
            <Field label={t('backupReminder.label')} help={t('backupReminder.help')}>
              {({ isInvalid: _isInvalid, ...control }) => (
                <span className={styles.minutes}>
                  <Select
                    {...control}
                    options={[
                      ...[...new Set([...reminderDays, settings.backupReminderDays ?? 7])]
                        .toSorted((a, b) => a - b)
                        .map((count) => ({ id: String(count), label: t('backupReminder.days', { count }) })),
                      { id: NEVER, label: t('backupReminder.never') },
                    ]}
                    value={String(settings.backupReminderDays ?? NEVER)}
                    onChange={(days) => change({ backupReminderDays: days === NEVER ? null : Number(days) })}
                  />
                </span>
              )}
            </Field>
            <Field label={t('remember.label')} help={t('remember.help')} isGroup>
              {({ 'aria-describedby': describedBy }) => (
                <Switch
                  aria-describedby={describedBy}
                  isOn={settings.rememberVaults}
                  onChange={(rememberVaults) => change({ rememberVaults })}
                >
                  {t('remember.switch')}
                </Switch>
              )}
            </Field>
          </div>
        </Card>
        {children}
        <AboutCard />
      </div>
    </>
  );
}
