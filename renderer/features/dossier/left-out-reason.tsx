import { useTranslation } from 'react-i18next';
import { codesOf, vocabularies, type CodeOf } from '#shared/vocabularies/vocabulary-index.ts';
import { Select } from '../../components/select.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './dossier.module.css';

type Reason = CodeOf<'withholding-reason'>;

interface LeftOutReasonProps {
  /** What it is the reason of, for whoever hears the page. */
  readonly label: string;
  /** Null until somebody has said why. */
  readonly value: Reason | null;
  readonly onChange: (reason: Reason) => void;
}

/** Why something is not in the dossier, as the recipient will read it. */
export function LeftOutReason({ label, value, onChange }: LeftOutReasonProps) {
  const { t } = useTranslation('dossierBuilder');
  const { term } = useWording();
  return (
    <span className={styles.reason}>
      <Select
        isQuiet
        aria-label={label}
        placeholder={t('leftOut.noReason')}
        options={vocabularies['withholding-reason'].terms.map(({ code }) => ({
          id: code,
          label: term('withholding-reason', code),
        }))}
        value={value}
        onChange={(chosen) => {
          const [next] = codesOf('withholding-reason', [chosen]);
          if (next !== undefined) onChange(next);
        }}
      />
    </span>
  );
}
