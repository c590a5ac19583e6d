import { useTranslation } from 'react-i18next';
import { listText } from '#shared/i18n/list-text.ts';
import { Checkbox } from './checkbox.tsx';
import { FacetChip } from './facet-chip.tsx';
import type { Option } from './option.ts';
import styles from './facet-filter.module.css';

interface FacetFilterProps {
  /** What is filtered: "Risk". */
  readonly label: string;
  readonly options: readonly Option[];
  /** Ids of the options that pass; none means all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A facet of which several may pass. */
export function FacetFilter({ label, options, chosen, onChange }: FacetFilterProps) {
  const { i18n } = useTranslation();
  const labels = options.filter(({ id }) => chosen.includes(id)).map((option) => option.label);
  return (
    <FacetChip
      label={label}
      value={labels.length === 0 ? null : listText(labels, i18n.language)}
      onClear={() => onChange([])}
    >
      <ul className={styles.options}>
        {options.map((option) => (
          <li key={option.id}>
            <Checkbox
              isChecked={chosen.includes(option.id)}
              onChange={(isChecked) =>
                onChange(isChecked ? [...chosen, option.id] : chosen.filter((id) => id !== option.id))
              }
            >
              {option.label}
            </Checkbox>
          </li>
        ))}
      </ul>
    </FacetChip>
  );
}
