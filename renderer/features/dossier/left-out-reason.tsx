import { useTranslation } from 'react-i18next';
import { codesOf, vocabularies, type CodeOf } from '#shared/vocabularies/vocabulary-index.ts';
import { Select } from '../../components/select.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './dossier.module.css';

type Reason = CodeOf<'withholding-reason'>;

/** Where the reason of a person, an incident or a part is chosen, for a finding that leads there. */
export function reasonField(of: string): string {
  return `reason-${of}`;
}

interface LeftOutReasonProps {
  /** Id of the person or incident, or the part. */
  readonly of: string;
  /** What it is the reason of, for whoever hears the page. */
  readonly label: string;
  /** Null until somebody has said why. */
  readonly value: Reason | null;
  readonly onChange: (reason: Reason) => void;
}

/** Why something is not in the dossier, as the recipient will read it. */
export function LeftOutReason({ of, label, value, onChange }: LeftOutReasonProps) {
  const { t } = useTranslation('dossierBuilder');
  const { term } = useWording();
  return (
    <span className={styles.reason} data-record-field={reasonField(of)}>
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
