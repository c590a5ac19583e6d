import { CircleHelp, Ellipsis, Plus } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Absence, Answer } from '#shared/text/answer.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu } from '../../components/menu.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import { useFormField } from '../use-form-field.ts';
import styles from './answer-field.module.css';

interface AnswerFieldProps<Value> {
  /** An entry `Answer<Value>`; null or undefined while nobody has answered. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** What a known answer starts with: `[]`, `{ text: '', lang }`, null. */
  readonly emptyValue: Value;
  /** Word of the button that begins a known answer; "Add" if left out. */
  readonly addLabel?: string;
  readonly canBeNotApplicable?: boolean;
  /** Shows the control while nobody has answered, for lists that most people fill in. */
  readonly isOpenAtFirst?: boolean;
  /** Control for the known value; it edits the entry `name` + `.value`. */
  readonly children: (value: {
    readonly name: string;
    readonly value: Value;
    readonly onChange: (value: Value) => void;
  }) => ReactNode;
}

/** The first letter that tells them apart: U, A, X, and N where it may apply. */
const keysOfAbsence: Readonly<Record<Absence, string>> = {
  unknown: 'U',
  not_asked: 'A',
  declined: 'X',
  not_applicable: 'N',
};

/** A field that is never just empty: known, or one keystroke says why not. */
export function AnswerField<Value>({
  name,
  label,
  help,
  emptyValue,
  addLabel,
  canBeNotApplicable = false,
  isOpenAtFirst = false,
  children,
}: AnswerFieldProps<Value>) {
  const { t } = useTranslation('forms');
  const { value: answer, onChange, error, errorAboveItems } = useFormField<Answer<Value>>(name);
  const isReadOnly = useIsReadOnly();
  const controlRef = useRef<HTMLDivElement>(null);
  const absences: readonly Absence[] = canBeNotApplicable
    ? ['unknown', 'not_asked', 'declined', 'not_applicable']
    : ['unknown', 'not_asked', 'declined'];
  const isKnown = answer?.state === 'known';
  const isWaiting = isOpenAtFirst && (answer === null || answer === undefined);

  function focusSoon(selector: string): void {
    requestAnimationFrame(() => controlRef.current?.querySelector<HTMLElement>(selector)?.focus());
  }

  function setAbsence(state: Absence): void {
    onChange({ state });
    focusSoon('[aria-pressed=true]');
  }

  function setValue(value: Value): void {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    const isEmptyAgain = isOpenAtFirst && isEmpty;
    onChange(isEmptyAgain ? null : { state: 'known', value });
  }

  function begin(): void {
    onChange({ state: 'known', value: emptyValue });
    focusSoon('input, textarea, [tabindex="0"], button');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isReadOnly || event.ctrlKey || event.metaKey) return;
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    // While somebody types, a letter is a letter; with Alt it is an answer.
    if (isTyping !== event.altKey) return;
    const state = absences.find((absence) => `Key${keysOfAbsence[absence]}` === event.code);
    const byKey = absences.find((absence) => keysOfAbsence[absence] === event.key.toUpperCase());
    const chosen = byKey ?? (event.altKey ? state : undefined);
    if (chosen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setAbsence(chosen);
  }

  const words = {
    label: t('absence.label', { label }),
    absences,
    chosen: answer?.state,
    isDisabled: isReadOnly,
    onChoose: setAbsence,
  };

  return (
    <Field name={name} label={label} help={help} error={isOpenAtFirst ? error : errorAboveItems} isGroup>
      {() => (
        // Keys of the group reach it from the buttons and fields inside, which hold the focus.
        <div ref={controlRef} role="presentation" onKeyDown={onKeyDown}>
          {isKnown || isWaiting ? (
            <div className={styles.known}>
              <div className={styles.value}>
                {children({
                  name: `${name}.value`,
                  value: isKnown ? answer.value : emptyValue,
                  onChange: setValue,
                })}
              </div>
              {isKnown && (
                <Menu
                  label={t('absence.change')}
                  actions={absences.map((absence) => ({
                    id: absence,
                    label: t(`absence.${absence}`),
                    icon: CircleHelp,
                    shortcut: `Alt+${keysOfAbsence[absence]}`,
                    perform: () => setAbsence(absence),
                  }))}
                >
                  <IconButton icon={Ellipsis} label={t('absence.change')} isDisabled={isReadOnly} />
                </Menu>
              )}
              {isWaiting && <AbsenceWords className={styles.below} keyPrefix="Alt+" {...words} />}
            </div>
          ) : (
            <AbsenceWords className={styles.beside} keyPrefix="" {...words}>
              <Button icon={Plus} isDisabled={isReadOnly} onPress={begin}>
                {addLabel ?? t('absence.add')}
              </Button>
            </AbsenceWords>
          )}
        </div>
      )}
    </Field>
  );
}

interface AbsenceWordsProps {
  readonly label: string;
  readonly absences: readonly Absence[];
  readonly chosen: Answer<unknown>['state'] | undefined;
  readonly isDisabled: boolean;
  /** What is held down with the letter where letters are typed. */
  readonly keyPrefix: '' | 'Alt+';
  readonly onChoose: (state: Absence) => void;
  readonly className: string | undefined;
  /** Stands before the words. */
  readonly children?: ReactNode;
}

/** The ways of having no answer: quiet words in one row, so that a form of many fields stays readable. */
function AbsenceWords({
  label,
  absences,
  chosen,
  isDisabled,
  keyPrefix,
  onChoose,
  className,
  children,
}: AbsenceWordsProps) {
  const { t } = useTranslation('forms');
  return (
    <Toolbar aria-label={label} className={className ?? ''}>
      {children}
      {absences.map((absence) => (
        <Button
          key={absence}
          variant="word"
          shortcut={`${keyPrefix}${keysOfAbsence[absence]}`}
          isPressed={chosen === absence}
          isDisabled={isDisabled}
          onPress={() => onChoose(absence)}
        >
          {t(`absence.${absence}`)}
        </Button>
      ))}
    </Toolbar>
  );
}
