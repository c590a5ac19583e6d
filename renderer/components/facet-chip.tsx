import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Dialog, DialogTrigger } from 'react-aria-components';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { SMALL_ICON_SIZE_PX } from './icon.ts';
import { Popover } from './popover.tsx';
import styles from './facet-chip.module.css';

interface FacetChipProps {
  /** What is filtered: "Risk". */
  readonly label: string;
  /** What passes; null is everything. */
  readonly value: string | null;
  readonly onClear: () => void;
  /** The choice. */
  readonly children: ReactNode;
}

/** A chip over a list that says what is filtered and opens the choice. */
export function FacetChip({ label, value, onClear, children }: FacetChipProps) {
  const { t } = useTranslation('components');
  return (
    <DialogTrigger>
      <AriaButton className={classNames(styles.chip, value !== null && styles.active)}>
        <span className={styles.text}>{t('facet.value', { label, value: value ?? t('facet.any') })}</span>
        <ChevronDown size={SMALL_ICON_SIZE_PX} aria-hidden="true" />
      </AriaButton>
      <Popover placement="bottom start">
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <div className={styles.choice}>{children}</div>
          <div>
            <Button variant="quiet" isDisabled={value === null} onPress={onClear}>
              {t('facet.clear')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
