import { useTranslation } from 'react-i18next';
import { formatEdtf } from '#shared/dates/format-uncertain-date.ts';
import { proposeLunarBounds } from '#shared/dates/propose-lunar-bounds.ts';
import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import { Button } from '../../components/button.tsx';
import { useUiLanguage } from './use-ui-language.ts';
import styles from './uncertain-date-input.module.css';

interface LunarProposalProps {
  readonly date: UncertainDate;
  readonly onTake: (change: Pick<UncertainDate, 'edtf' | 'calendar' | 'basis'>) => void;
}

/** Bounds for words that were told by the Chinese calendar: proposed, and taken by a person only. */
export function LunarProposal({ date, onTake }: LunarProposalProps) {
  const { t } = useTranslation('forms');
  const language = useUiLanguage();
  const proposal = proposeLunarBounds(date);
  if (proposal === undefined) return null;
  if (proposal.kind === 'year-needed') return <p className={styles.meaning}>{t('date.lunarYear')}</p>;
  const { edtf } = proposal;
  if (edtf === date.edtf) return null;
  return (
    <p className={styles.meaning}>
      {t('date.lunarProposal', { text: formatEdtf(edtf, language) })}{' '}
      <Button
        variant="word"
        onPress={() =>
          onTake({ edtf, calendar: { code: 'chinese_lunisolar', words: null }, basis: 'inferred' })
        }
      >
        {t('date.lunarTake')}
      </Button>
    </p>
  );
}
