import { shownText } from '#shared/text/shown-text.ts';
import { ChevronDown, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ComboBox as AriaComboBox, Tag, TagGroup, TagList } from 'react-aria-components';
import { ChoiceInput } from './choice-input.tsx';
import { classNames } from './class-names.ts';
import { ICON_SIZE_PX, SMALL_ICON_SIZE_PX } from './icon.ts';
import { offTheRecord } from './off-the-record.ts';
import { OptionList } from './option-list.tsx';
import { filterOptions, firstMatchOf, optionCalled, type Option } from './option.ts';
import { Popover } from './popover.tsx';
import { UnfitText } from './unfit-text.tsx';
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
  const [hasLeft, setHasLeft] = useState(false);
  const [pickCount, setPickCount] = useState(0);
  const chosen = new Set(value.map((option) => option.id));
  const free = options.filter((option) => !chosen.has(option.id));
  const shown = filterOptions(free, typed);
  const isUnfit = typed.trim() !== '';

  function remove(ids: ReadonlySet<string | number>): void {
    onChange(value.filter((option) => !ids.has(option.id)));
  }

  function add(option: Option): void {
    onChange([...value, option]);
    setTyped('');
    setHasLeft(false);
    setPickCount((count) => count + 1);
  }

  /** Whoever has written one of the choices out has chosen it; anything else stays as it is, and the field says so. */
  function leave(): void {
    const called = isUnfit ? optionCalled(free, typed) : undefined;
    if (called === undefined) setHasLeft(isUnfit);
    else add(called);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setTyped('');
    if (event.key === 'Enter' && isUnfit) setHasLeft(true);
    if (event.key !== 'Backspace' || typed !== '' || value.length === 0) return;
    onChange(value.slice(0, -1));
  }

  return (
    <div>
      <div
        ref={boxRef}
        className={classNames(styles.box, (isInvalid || (isUnfit && hasLeft)) && styles.invalid)}
        {...(isUnfit ? { 'data-unfit': typed } : {})}
      >
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
            // The list also closes by itself, as on scrolling; what somebody is typing stays.
            if (added !== undefined) add(added);
          }}
          inputValue={typed}
          onInputChange={(next) => {
            setTyped(next);
            setHasLeft(false);
          }}
          onBlur={() => {
            leave();
            onBlur?.();
          }}
        >
          <ChoiceInput
            {...offTheRecord}
            firstMatch={isUnfit ? firstMatchOf(shown) : null}
            pickCount={pickCount}
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
            <OptionList options={shown} emptyText={t('combo.nothing')} />
          </Popover>
        </AriaComboBox>
      </div>
      {isUnfit && hasLeft && <UnfitText text={typed} />}
    </div>
  );
}
