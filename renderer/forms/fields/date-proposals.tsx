import { useTranslation } from 'react-i18next';
import type { SpokenDate } from '#shared/dates/spoken/read-spoken-date.ts';
import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import { formatLocale } from '../../components/format-locale.ts';
import { Kbd } from '../../components/kbd.tsx';
import { useDateMeaning } from './date-meaning.tsx';
import { today } from './today.ts';
import { useUiLanguage } from './use-ui-language.ts';
import styles from './uncertain-date-input.module.css';

interface DateProposalsProps {
  readonly proposals: readonly SpokenDate[];
  /** What the form has. */
  readonly date: UncertainDate;
  readonly onTake: (proposal: SpokenDate) => void;
}

/** What the words as told may mean: "sorts as …, prints as …". Enter in the field takes the first. */
export function DateProposals({ proposals, date, onTake }: DateProposalsProps) {
  const { t } = useTranslation('forms');
  const meaningOf = useDateMeaning();
  const language = useUiLanguage();
  if (proposals.length === 0) return null;
  const isFromToday = proposals.some((proposal) => proposal.isFromToday);
  const day = new Intl.DateTimeFormat(formatLocale(language), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${today()}T00:00:00Z`));
  return (
    <div className={styles.proposals} role="group" aria-label={t('date.proposals')}>
      {proposals.map((proposal, index) => (
        <button
          key={proposal.edtf}
          type="button"
          className={styles.proposal}
          onClick={() => onTake(proposal)}
        >
          {meaningOf({ ...date, ...withTime(proposal), edtf: proposal.edtf })}
          {index === 0 && <Kbd shortcut="Enter" />}
        </button>
      ))}
      {isFromToday && <span className={styles.meaning}>{t('date.fromToday', { day })}</span>}
    </div>
  );
}

function withTime({ timeLocal }: SpokenDate): Pick<UncertainDate, 'timeLocal'> {
  return timeLocal === undefined ? {} : { timeLocal };
}
