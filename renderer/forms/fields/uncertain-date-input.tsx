import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seasonNames } from '#shared/dates/date-parts.ts';
import {
  dateBases,
  TIME_LOCAL_CHARACTERS,
  UNKNOWN_DATE,
  type UncertainDate,
} from '#shared/dates/uncertain-date.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { DatePartsInput } from '../../components/date-parts-input.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useIsReadOnly } from '../form.tsx';
import { builderFromEdtf, dateKinds, edtfFromBuilder, type DateBuilder } from './date-builder.ts';
import { DateMeaning } from './date-meaning.tsx';
import { LanguageSelect } from './language-select.tsx';
import { TimeZonePicker } from './time-zone-picker.tsx';
import { useGuessedLanguage } from './use-guessed-language.ts';
import styles from './uncertain-date-input.module.css';

interface UncertainDateInputProps {
  /** `edtf` is empty while it is not filled in yet. */
  readonly value: UncertainDate | null | undefined;
  readonly onChange: (value: UncertainDate) => void;
  readonly onBlur?: () => void;
  readonly isInvalid?: boolean;
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  /** Dates of birth need no time of day. */
  readonly hasTime?: boolean;
}

const noDate: UncertainDate = { edtf: '', basis: 'recollection' };

/** The words as told, then how exactly it is known: nobody has to make up a day. */
export function UncertainDateInput({
  value,
  onChange,
  onBlur,
  isInvalid = false,
  id,
  hasTime = true,
  ...rest
}: UncertainDateInputProps) {
  const { t } = useTranslation('forms');
  const isDisabled = useIsReadOnly();
  const guess = useGuessedLanguage();
  const date = value ?? noDate;
  const [builder, setBuilder] = useState(() => builderFromEdtf(date.edtf));
  const [ownEdtf, setOwnEdtf] = useState(date.edtf);
  // A draft that was resumed or a reset form brings a date that was not built here.
  if (date.edtf !== ownEdtf) {
    setOwnEdtf(date.edtf);
    setBuilder(builderFromEdtf(date.edtf));
  }

  function build(change: Partial<DateBuilder>): void {
    const next = { ...builder, ...change };
    const edtf = edtfFromBuilder(next);
    setBuilder(next);
    setOwnEdtf(edtf);
    onChange({ ...date, edtf });
  }

  function tell(text: string): void {
    const { verbatim, ...others } = date;
    onChange(text === '' ? others : { ...others, verbatim: { text, lang: guess(text, verbatim?.lang) } });
  }

  function setTime(text: string): void {
    const { timeLocal: _time, timeZone: _zone, ...others } = date;
    onChange(text === '' ? others : { ...date, timeLocal: text });
  }

  const { kind } = builder;
  const canBeUnsure = kind === 'day' || kind === 'month' || kind === 'year' || kind === 'about';
  const finest = kind === 'month' ? 'month' : kind === 'year' || kind === 'season' ? 'year' : 'day';

  return (
    <div className={styles.date}>
      <TextInput
        {...rest}
        {...(id === undefined ? {} : { id })}
        aria-label={t('date.asTold')}
        placeholder={t('date.asToldHelp')}
        value={date.verbatim?.text ?? ''}
        {...(date.verbatim === undefined ? {} : { lang: date.verbatim.lang })}
        isInvalid={isInvalid}
        isReadOnly={isDisabled}
        onChange={tell}
        {...(onBlur === undefined ? {} : { onBlur })}
        end={
          <>
            {date.verbatim !== undefined && (
              <LanguageSelect
                aria-label={t('language')}
                value={date.verbatim.lang}
                onChange={(lang) =>
                  onChange({ ...date, verbatim: { text: date.verbatim?.text ?? '', lang } })
                }
              />
            )}
            {date.edtf !== '' && date.edtf !== UNKNOWN_DATE && (
              <code className={styles.code}>{date.edtf}</code>
            )}
          </>
        }
      />
      <RadioGroup
        layout="segmented"
        aria-label={t('date.precision')}
        options={dateKinds.map((name) => ({ id: name, label: t(`date.kind.${name}`) }))}
        value={kind}
        isDisabled={isDisabled}
        onChange={(next) => build({ kind: next })}
      />
      {kind !== null && kind !== 'unknown' && (
        <div className={styles.row}>
          {kind === 'season' && (
            <span className={styles.season}>
              <Select
                aria-label={t('date.seasonLabel')}
                placeholder={t('date.seasonLabel')}
                options={seasonNames.map((name) => ({ id: name, label: t(`date.season.${name}`) }))}
                value={builder.season}
                isDisabled={isDisabled}
                onChange={(id) => build({ season: seasonNames.find((name) => name === id) ?? null })}
              />
            </span>
          )}
          {kind !== 'until' && (
            <DatePartsInput
              {...(kind === 'between' ? { label: t('date.from') } : {})}
              finest={finest}
              value={builder.first}
              isDisabled={isDisabled}
              onChange={(first) => build({ first })}
            />
          )}
          {(kind === 'between' || kind === 'until') && (
            <DatePartsInput
              {...(kind === 'between' ? { label: t('date.to') } : {})}
              finest="day"
              value={builder.last}
              isDisabled={isDisabled}
              onChange={(last) => build({ last })}
            />
          )}
          {canBeUnsure && (
            <Checkbox
              isChecked={builder.isUncertain}
              isDisabled={isDisabled}
              onChange={(isUncertain) => build({ isUncertain })}
            >
              {t('date.notSure')}
            </Checkbox>
          )}
          {hasTime && (
            <span className={styles.time}>
              <TextInput
                aria-label={t('date.time')}
                placeholder={t('date.time')}
                maxLength={TIME_LOCAL_CHARACTERS}
                value={date.timeLocal ?? ''}
                isDisabled={isDisabled}
                onChange={setTime}
              />
            </span>
          )}
          {hasTime && date.timeLocal !== undefined && (
            <TimeZonePicker
              label={t('date.timeZone')}
              value={date.timeZone ?? null}
              onChange={(timeZone) => {
                const { timeZone: _old, ...others } = date;
                onChange(timeZone === null ? others : { ...others, timeZone });
              }}
            />
          )}
          <span className={styles.basis}>
            <Select
              aria-label={t('date.basis')}
              options={dateBases.map((name) => ({ id: name, label: t(`date.basisKind.${name}`) }))}
              value={date.basis}
              isDisabled={isDisabled}
              onChange={(name) =>
                onChange({ ...date, basis: dateBases.find((known) => known === name) ?? date.basis })
              }
            />
          </span>
        </div>
      )}
      <DateMeaning date={date} isBegun={kind !== null} />
    </div>
  );
}
