import { shownText } from '#shared/text/shown-text.ts';
import { ChevronDown, X } from 'lucide-react';
import { useContext, useRef, useState, type ComponentProps, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Input,
  Tag,
  TagGroup,
  TagList,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { ICON_SIZE_PX, SMALL_ICON_SIZE_PX } from './icon.ts';
import { offTheRecord } from './off-the-record.ts';
import { OptionList } from './option-list.tsx';
import { filterOptions, type Option } from './option.ts';
import { Popover } from './popover.tsx';
import styles from './combo-box.module.css';

interface TokenComboBoxProps {
  readonly options: readonly Option[];
  /** In the order they were chosen. */
  readonly value: readonly Option[];
  readonly onChange: (value: readonly Option[]) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly id?: string;
  readonly label: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

/** Several of many, by typing: Enter adds a token, Backspace in the empty input takes the last one away. */
export function TokenComboBox({
  options,
  value,
  onChange,
  onBlur,
  placeholder = '',
  isInvalid = false,
  isDisabled = false,
  id,
  label,
  ...rest
}: TokenComboBoxProps) {
  const { t } = useTranslation('components');
  const boxRef = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const hasGoneRef = useRef(false);
  const chosen = new Set(value.map((option) => option.id));
  const free = options.filter((option) => !chosen.has(option.id));

  function remove(ids: ReadonlySet<string | number>): void {
    onChange(value.filter((option) => !ids.has(option.id)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setTyped('');
    if (event.key !== 'Backspace' || typed !== '' || value.length === 0) return;
    onChange(value.slice(0, -1));
  }

  return (
    <div ref={boxRef} className={classNames(styles.box, isInvalid && styles.invalid)}>
      {/* Beside the combo box and not in it: a list of tags in there would take its list of options for its own. */}
      {value.length > 0 && (
        <TagGroup
          aria-label={t('combo.chosen', { label })}
          className={styles.tokens ?? ''}
          {...(isDisabled ? {} : { onRemove: remove })}
        >
          <TagList items={value} className={styles.tokens ?? ''}>
            {(option) => (
              <Tag id={option.id} textValue={option.label} className={styles.token ?? ''}>
                <bdi dir="auto" lang={option.lang} title={option.description}>
                  {shownText(option.label)}
                </bdi>
                {!isDisabled && (
                  <Button slot="remove" className={styles.remove ?? ''}>
                    <X size={SMALL_ICON_SIZE_PX} aria-hidden="true" />
                  </Button>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <AriaComboBox
        {...rest}
        {...(rest['aria-labelledby'] === undefined ? { 'aria-label': label } : {})}
        className={styles.rest ?? ''}
        isInvalid={isInvalid}
        isDisabled={isDisabled}
        allowsEmptyCollection
        defaultFilter={() => true}
        value={null}
        onChange={(key) => {
          const added = free.find((option) => option.id === key);
          hasGoneRef.current = false;
          // The list also closes by itself, as on scrolling; what somebody is typing stays.
          if (added === undefined) return;
          onChange([...value, added]);
          setTyped('');
        }}
        inputValue={typed}
        onInputChange={setTyped}
        onBlur={() => {
          setTyped('');
          onBlur?.();
        }}
      >
        <TokenInput
          {...offTheRecord}
          hasGoneRef={hasGoneRef}
          {...(id === undefined ? {} : { id })}
          {...(typed === '' ? {} : { dir: 'auto' })}
          placeholder={placeholder}
          className={styles.input ?? ''}
          onKeyDown={onKeyDown}
        />
        <Button className={styles.toggle ?? ''} aria-label={t('combo.open')}>
          <ChevronDown size={ICON_SIZE_PX} aria-hidden="true" />
        </Button>
        <Popover isTriggerWide triggerRef={boxRef}>
          <OptionList options={filterOptions(free, typed)} emptyText={t('combo.nothing')} />
        </Popover>
      </AriaComboBox>
    </div>
  );
}

interface TokenInputProps extends ComponentProps<typeof Input> {
  /** Whether somebody has gone to an option by an arrow since the last pick. */
  readonly hasGoneRef: RefObject<boolean>;
}

/**
 * After a press on an option the list stays open for the next and points at the first one, which the Tab
 * key would add. What only the list points at, and nobody has gone to, is no choice.
 */
function TokenInput({ hasGoneRef, ...props }: TokenInputProps) {
  const state = useContext(ComboBoxStateContext);

  function beforeKey({ key }: KeyboardEvent): void {
    if (key === 'ArrowDown' || key === 'ArrowUp') hasGoneRef.current = true;
    else if (key === 'Tab' && !hasGoneRef.current) state?.selectionManager.setFocusedKey(null);
  }

  return <Input {...props} onKeyDownCapture={beforeKey} />;
}
