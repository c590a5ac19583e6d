import { useTranslation } from 'react-i18next';
import { dateBounds } from '#shared/dates/date-bounds.ts';
import { formatUncertainDate } from '#shared/dates/format-uncertain-date.ts';
import { uncertainDate, type UncertainDate } from '#shared/dates/uncertain-date.ts';
import { formatLocale } from '../../components/format-locale.ts';
import { useUiLanguage } from './use-ui-language.ts';
import styles from './uncertain-date-input.module.css';

interface DateMeaningProps {
  readonly date: UncertainDate;
  readonly isBegun: boolean;
}

/** "Sorts as 1 Feb 2022 – 28 Feb 2022 · prints as …": what the entry will do, before it is saved. */
export function DateMeaning({ date, isBegun }: DateMeaningProps) {
  const { t } = useTranslation('forms');
  const meaningOf = useDateMeaning();
  if (!isBegun && date.edtf === '') return null;
  return <output className={styles.meaning}>{meaningOf(date) ?? t('date.incomplete')}</output>;
}

/** How a date sorts and prints, in words; undefined for what is no date yet. */
export function useDateMeaning(): (date: UncertainDate) => string | undefined {
  const { t } = useTranslation('forms');
  const language = useUiLanguage();
  const days = new Intl.DateTimeFormat(formatLocale(language), { dateStyle: 'medium', timeZone: 'UTC' });
  const day = (isoDay: string) => days.format(new Date(`${isoDay}T00:00:00Z`));

  function sortText({ edtf }: UncertainDate): string {
    const { earliest, latest } = dateBounds(edtf);
    if (earliest === null)
      return latest === null ? t('date.sortsUnknown') : t('date.sortsUntil', { latest: day(latest) });
    if (latest === null) return t('date.sortsOpen', { earliest: day(earliest) });
    if (earliest === latest) return t('date.sortsDay', { day: day(earliest) });
    return t('date.sorts', { earliest: day(earliest), latest: day(latest) });
  }

  return (date) =>
    uncertainDate.shape.edtf.safeParse(date.edtf).success
      ? `${sortText(date)} · ${t('date.prints', { text: formatUncertainDate(date, language) })}`
      : undefined;
}
