import { ChevronDown } from 'lucide-react';
import { useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ComboBox as AriaComboBox, ComboBoxStateContext, Group, Input } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { ICON_SIZE_PX } from './icon.ts';
import { offTheRecord } from './off-the-record.ts';
import { OptionList } from './option-list.tsx';
import { filterOptions, type Option } from './option.ts';
import { Popover } from './popover.tsx';
import styles from './combo-box.module.css';

interface ComboBoxProps {
  /** All options, or those that `onType` asked for. */
  readonly options: readonly Option[];
  readonly value: Option | null;
  readonly onChange: (option: Option | null) => void;
  readonly onBlur?: () => void;
  /** Takes over the search: the caller changes `options` as somebody types. */
  readonly onType?: (typed: string) => void;
  /** Offers "Add …" for what was typed: creates the record in place. */
  readonly onCreate?: (typed: string) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

const CREATE_ID = ' create';

/** One of many, by typing. */
export function ComboBox({
  options,
  value,
  onChange,
  onType,
  onCreate,
  onBlur,
  placeholder = '',
  isInvalid = false,
  id,
  ...rest
}: ComboBoxProps) {
  const { t } = useTranslation('components');
  const boxRef = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [pickCount, setPickCount] = useState(0);
  const text = typed ?? value?.label ?? '';
  const found = onType === undefined && typed !== null ? filterOptions(options, typed) : options;
  const canCreate = onCreate !== undefined && typed !== null && typed.trim() !== '';
  const shown = canCreate
    ? [...found, { id: CREATE_ID, label: t('combo.create', { text: typed.trim() }) }]
    : found;

  /**
   * Called too when the list closes by itself, as on scrolling, with what is chosen already or with nothing:
   * that is no choice, and what somebody is typing stays.
   */
  function choose(key: string | number | null): void {
    if (key === null || key === value?.id) return;
    setTyped(null);
    setPickCount((count) => count + 1);
    if (key === CREATE_ID) onCreate?.(text.trim());
    else onChange(options.find(({ id }) => id === key) ?? value);
  }

  function type(next: string): void {
    if (next === (value?.label ?? '') && typed === null) return;
    setTyped(next);
    onType?.(next);
    if (next === '' && value !== null) onChange(null);
  }

  return (
    <AriaComboBox
      {...rest}
      isInvalid={isInvalid}
      allowsEmptyCollection
      menuTrigger="input"
      defaultFilter={() => true}
      value={value?.id ?? null}
      onChange={choose}
      inputValue={text}
      onInputChange={type}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
    >
      <CloseAfterPick pickCount={pickCount} />
      <Group ref={boxRef} className={classNames(styles.box, isInvalid && styles.invalid)}>
        <Input
          {...offTheRecord}
          {...(id === undefined ? {} : { id })}
          {...(text === '' ? {} : { dir: 'auto' })}
          placeholder={placeholder}
          className={styles.input ?? ''}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setTyped(null);
          }}
        />
        <Button className={styles.toggle ?? ''} aria-label={t('combo.open')}>
          <ChevronDown size={ICON_SIZE_PX} aria-hidden="true" />
        </Button>
      </Group>
      <Popover isTriggerWide triggerRef={boxRef}>
        <OptionList options={shown} emptyText={t('combo.nothing')} />
      </Popover>
    </AriaComboBox>
  );
}

/** The list closes by itself only if the value changes; one that empties itself for the next pick never does. */
function CloseAfterPick({ pickCount }: { readonly pickCount: number }) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    if (pickCount > 0) latest.current?.setOpen(false);
  }, [pickCount]);
  return null;
}
