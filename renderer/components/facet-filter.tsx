import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Dialog, DialogTrigger } from 'react-aria-components';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { classNames } from './class-names.ts';
import { SMALL_ICON_SIZE_PX } from './icon.ts';
import type { Option } from './option.ts';
import { Popover } from './popover.tsx';
import styles from './facet-filter.module.css';

interface FacetFilterProps {
  /** What is filtered: "Risk". */
  readonly label: string;
  readonly options: readonly Option[];
  /** Ids of the options that pass; none means all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A chip over a list that says what is filtered and opens the choice. */
export function FacetFilter({ label, options, chosen, onChange }: FacetFilterProps) {
  const { t, i18n } = useTranslation('components');
  const labels = options.filter(({ id }) => chosen.includes(id)).map((option) => option.label);
  const list = new Intl.ListFormat(i18n.language, { style: 'short', type: 'unit' });
  const value = labels.length === 0 ? t('facet.any') : list.format(labels);

  return (
    <DialogTrigger>
      <AriaButton className={classNames(styles.chip, chosen.length > 0 && styles.active)}>
        {t('facet.value', { label, value })}
        <ChevronDown size={SMALL_ICON_SIZE_PX} aria-hidden="true" />
      </AriaButton>
      <Popover placement="bottom start">
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
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
          <Button variant="quiet" isDisabled={chosen.length === 0} onPress={() => onChange([])}>
            {t('facet.clear')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
