import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { seasonNames } from '#shared/dates/date-parts.ts';
import { readSpokenDates, type SpokenDate } from '#shared/dates/spoken/read-spoken-date.ts';
import { readSpokenTime } from '#shared/dates/spoken/read-spoken-time.ts';
import {
  dateBases,
  dateExtents,
  UNKNOWN_DATE,
  type DateExtent,
  type UncertainDate,
} from '#shared/dates/uncertain-date.ts';
import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { codesOf } from '#shared/vocabularies/vocabulary-index.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { DatePartsInput } from '../../components/date-parts-input.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useIsReadOnly } from '../form.tsx';
import { CodedPicker } from './coded-picker.tsx';
import {
  builderFromEdtf,
  dateKinds,
  edtfFromBuilder,
  type DateBuilder,
  type DateKind,
} from './date-builder.ts';
import { DateMeaning } from './date-meaning.tsx';
import { DateProposals } from './date-proposals.tsx';
import { LunarProposal } from './lunar-proposal.tsx';
import { LanguageSelect } from './language-select.tsx';
import { TimeZonePicker } from './time-zone-picker.tsx';
import { today } from './today.ts';
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
  /** Whether it may be the date of something that went on or was repeated: not of a birth or a deadline. */
  readonly canLast?: boolean;
}

const noDate: UncertainDate = { edtf: '', extent: 'moment', basis: 'recollection' };

/** Digits of the greatest number of times. */
const TIMES_DIGITS = 6;

/** 下午三点半, 9:30 pm: as it is typed, before it is read. */
const TYPED_TIME_CHARACTERS = 12;

/** The words as told, then how exactly it is known: nobody has to make up a day. */
export function UncertainDateInput({
  value,
  onChange,
  onBlur,
  isInvalid = false,
  id,
  hasTime = true,
  canLast = false,
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

  function take({ edtf, timeLocal }: SpokenDate): void {
    onChange({ ...date, edtf, ...(timeLocal === undefined || !hasTime ? {} : { timeLocal }) });
  }

  /** Enter of an input method belongs to it. */
  function onKeyInWords(event: KeyboardEvent): void {
    const [first] = proposals;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return;
    event.preventDefault();
    take(first);
  }

  function readTime(): void {
    const read = date.timeLocal === undefined ? undefined : readSpokenTime(date.timeLocal);
    if (read !== undefined && read !== date.timeLocal) setTime(read);
  }

  function setExtent(extent: DateExtent): void {
    const { times: _times, ...others } = date;
    onChange(extent === 'repeated' ? { ...date, extent } : { ...others, extent });
  }

  function setTimes(text: string): void {
    const { times: _times, ...others } = date;
    const times = Number(text.replaceAll(/\D/gu, ''));
    onChange(times === 0 ? others : { ...others, times });
  }

  function setTime(text: string): void {
    const { timeLocal: _time, timeZone: _zone, ...others } = date;
    onChange(text === '' ? others : { ...date, timeLocal: text });
  }

  const told = isDisabled ? [] : readSpokenDates(date.verbatim?.text ?? '', today());
  const proposals = told.some(({ edtf }) => edtf === date.edtf) ? [] : told;
  const { kind } = builder;
  const hasExtent = canLast || date.extent !== 'moment';
  const hasCalendar = date.verbatim !== undefined || date.calendar !== undefined;
  const canBeUnsure = kind === 'day' || kind === 'month' || kind === 'year' || kind === 'about';
  const finest = kind === 'month' ? 'month' : kind === 'year' || kind === 'season' ? 'year' : 'day';

  /** "Between" and "from … to …" are the same dates of two different things. */
  function kindWords(name: DateKind): string {
    const isBounded = name === 'between' || name === 'since' || name === 'until';
    return isBounded && date.extent === 'moment' ? t(`date.kindOfMoment.${name}`) : t(`date.kind.${name}`);
  }

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
        onKeyDown={onKeyInWords}
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
      <DateProposals proposals={proposals} date={date} onTake={take} />
      {hasCalendar && (
        <div className={styles.calendar}>
          <CodedPicker
            label={t('date.calendar')}
            vocabulary="calendar"
            placeholder={t('date.calendarPlaceholder')}
            value={date.calendar ?? null}
            onChange={(calendar) => {
              const { calendar: _old, ...others } = date;
              const chosen = calendar === null ? undefined : calendarOf(calendar);
              onChange(chosen === undefined ? others : { ...others, calendar: chosen });
            }}
          />
        </div>
      )}
      {!isDisabled && <LunarProposal date={date} onTake={(change) => onChange({ ...date, ...change })} />}
      {hasExtent && (
        <div className={styles.row}>
          <RadioGroup
            layout="segmented"
            aria-label={t('date.extentLabel')}
            options={dateExtents.map((name) => ({ id: name, label: t(`date.extent.${name}`) }))}
            value={date.extent}
            isDisabled={isDisabled}
            onChange={(id) => setExtent(dateExtents.find((name) => name === id) ?? 'moment')}
          />
          {date.extent === 'repeated' && (
            <span className={styles.times}>
              <TextInput
                aria-label={t('date.times')}
                placeholder={t('date.timesPlaceholder')}
                maxLength={TIMES_DIGITS}
                value={date.times === undefined ? '' : String(date.times)}
                isDisabled={isDisabled}
                onChange={setTimes}
              />
            </span>
          )}
        </div>
      )}
      <RadioGroup
        layout="segmented"
        aria-label={t('date.precision')}
        options={dateKinds.map((name) => ({ id: name, label: kindWords(name) }))}
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
                maxLength={TYPED_TIME_CHARACTERS}
                value={date.timeLocal ?? ''}
                isDisabled={isDisabled}
                onChange={setTime}
                onBlur={readTime}
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
              placeholder={t('date.basis')}
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

function calendarOf({ code, words }: Coded): UncertainDate['calendar'] {
  const [known] = codesOf('calendar', [code]);
  return known === undefined ? undefined : { code: known, words };
}
