import { ChevronDown } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ComboBox as AriaComboBox, Group } from 'react-aria-components';
import { ChoiceInput } from './choice-input.tsx';
import { classNames } from './class-names.ts';
import { ICON_SIZE_PX } from './icon.ts';
import { offTheRecord } from './off-the-record.ts';
import { OptionList } from './option-list.tsx';
import { filterOptions, firstMatchOf, optionCalled, type Option } from './option.ts';
import { Popover } from './popover.tsx';
import { UnfitText } from './unfit-text.tsx';
import styles from './combo-box.module.css';

interface ComboBoxProps {
  /** All options, or those that `onType` asked for. */
  readonly options: readonly Option[];
  readonly value: Option | null;
  readonly onChange: (option: Option | null) => void;
  readonly onBlur?: () => void;
  /** Takes over the search: the caller changes `options` as somebody types. */
  readonly onType?: (typed: string) => void;
  /** `options` are still those of what was typed before: none of them is an answer to it. */
  readonly isLooking?: boolean;
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
  isLooking = false,
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
  const [hasLeft, setHasLeft] = useState(false);
  const [pickCount, setPickCount] = useState(0);
  const text = typed ?? value?.label ?? '';
  const found = onType === undefined && typed !== null ? filterOptions(options, typed) : options;
  const canCreate = onCreate !== undefined && typed !== null && typed.trim() !== '';
  const shown: readonly Option[] = canCreate
    ? [...found, { id: CREATE_ID, label: t('combo.create', { text: typed.trim() }), isOffer: true }]
    : found;
  const isUnfit = typed !== null && typed.trim() !== '' && typed !== value?.label;

  /**
   * Called too when the list closes by itself, as on scrolling, with what is chosen already or with nothing:
   * that is no choice, and what somebody is typing stays.
   */
  function choose(key: string | number | null): void {
    if (key === null || key === value?.id) return;
    take(key === CREATE_ID ? CREATE_ID : (options.find(({ id }) => id === key) ?? value));
  }

  function take(option: Option | typeof CREATE_ID | null): void {
    setTyped(null);
    setHasLeft(false);
    setPickCount((count) => count + 1);
    if (option === CREATE_ID) onCreate?.(text.trim());
    else onChange(option);
  }

  function type(next: string): void {
    if (next === (value?.label ?? '') && typed === null) return;
    setTyped(next);
    setHasLeft(false);
    onType?.(next);
    if (next === '' && value !== null) onChange(null);
  }

  /** Whoever has written one of the choices out has chosen it; anything else stays as it is, and the field says so. */
  function leave(): void {
    const called = isUnfit && onType === undefined ? optionCalled(options, text) : undefined;
    if (called !== undefined) take(called);
    else if (isUnfit) setHasLeft(true);
    else setTyped(null);
  }

  function onKeyDown({ key }: KeyboardEvent): void {
    if (key === 'Escape') setTyped(null);
    if (key === 'Enter' && isUnfit) setHasLeft(true);
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
        leave();
        onBlur?.();
      }}
    >
      <Group
        ref={boxRef}
        className={classNames(styles.box, (isInvalid || (isUnfit && hasLeft)) && styles.invalid)}
        {...(isUnfit ? { 'data-unfit': text } : {})}
      >
        <ChoiceInput
          {...offTheRecord}
          firstMatch={typed === null || typed === '' || isLooking ? null : firstMatchOf(shown)}
          pickCount={pickCount}
          onEnter={(key) => {
            if (key === value?.id) setTyped(null);
          }}
          {...(id === undefined ? {} : { id })}
          {...(text === '' ? {} : { dir: 'auto' })}
          placeholder={placeholder}
          className={styles.input ?? ''}
          onKeyDown={onKeyDown}
        />
        <Button className={styles.toggle ?? ''} aria-label={t('combo.open')}>
          <ChevronDown size={ICON_SIZE_PX} aria-hidden="true" />
        </Button>
      </Group>
      {isUnfit && hasLeft && <UnfitText text={text} />}
      <Popover isTriggerWide triggerRef={boxRef}>
        <OptionList options={shown} emptyText={t('combo.nothing')} />
      </Popover>
    </AriaComboBox>
  );
}
