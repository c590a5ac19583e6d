import { CircleDashed, CircleHelp, Ellipsis, Plus } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isAnswered, notAnswered, type Absence, type Answer } from '#shared/text/answer.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu } from '../../components/menu.tsx';
import { Field } from '../field.tsx';
import { useIsReadOnly } from '../form.tsx';
import styles from './answer-control.module.css';

/** What the field of an answer asks and offers. */
export interface AnswerOptions<Value> {
  readonly label: string;
  readonly help?: string;
  /** What a known answer starts with: `[]`, null, a date of which nothing is known. */
  readonly emptyValue: Value;
  /** Word of the button that begins a known answer; "Add" if left out. */
  readonly addLabel?: string;
  readonly canBeNotApplicable?: boolean;
  /** Shows the control while nobody has answered, for lists that most people fill in. */
  readonly isOpenAtFirst?: boolean;
}

interface AnswerControlProps<Value> extends AnswerOptions<Value> {
  /** Path of its entry in a form, if it has one. */
  readonly name?: string;
  readonly answer: Answer<Value>;
  readonly onChange: (answer: Answer<Value>) => void;
  readonly error?: string | undefined;
  /** Control for the known value. */
  readonly children: (value: {
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
export function AnswerControl<Value>({
  name,
  answer,
  onChange,
  error,
  label,
  help,
  emptyValue,
  addLabel,
  canBeNotApplicable = false,
  isOpenAtFirst = false,
  children,
}: AnswerControlProps<Value>) {
  const { t } = useTranslation('forms');
  const isReadOnly = useIsReadOnly();
  const controlRef = useRef<HTMLDivElement>(null);
  const absences: readonly Absence[] = canBeNotApplicable
    ? ['unknown', 'not_asked', 'declined', 'not_applicable']
    : ['unknown', 'not_asked', 'declined'];
  const isKnown = answer.state === 'known';
  const isWaiting = isOpenAtFirst && !isAnswered(answer);

  function focusSoon(selector: string): void {
    requestAnimationFrame(() => controlRef.current?.querySelector<HTMLElement>(selector)?.focus());
  }

  /** The same again takes it back: a slip of the key is no answer. */
  function setAbsence(state: Absence): void {
    const isTakenBack = answer.state === state;
    onChange(isTakenBack ? notAnswered : { state });
    focusSoon(isTakenBack ? 'input, textarea, [tabindex="0"], button' : '[aria-pressed=true]');
  }

  function setValue(value: Value): void {
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    const isEmptyAgain = isOpenAtFirst && isEmpty;
    onChange(isEmptyAgain ? notAnswered : { state: 'known', value });
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
    chosen: answer.state,
    isDisabled: isReadOnly,
    onChoose: setAbsence,
  };

  return (
    <Field {...(name === undefined ? {} : { name })} label={label} help={help} error={error} isGroup>
      {() => (
        // Keys of the group reach it from the buttons and fields inside, which hold the focus.
        <div ref={controlRef} role="presentation" onKeyDown={onKeyDown}>
          {isKnown || isWaiting ? (
            <div className={styles.known}>
              <div className={styles.value}>
                {children({
                  value: isKnown ? answer.value : emptyValue,
                  onChange: setValue,
                })}
              </div>
              {isKnown && (
                <Menu
                  label={t('absence.change')}
                  actions={[
                    ...absences.map((absence) => ({
                      id: absence,
                      label: t(`absence.${absence}`),
                      icon: CircleHelp,
                      shortcut: `Alt+${keysOfAbsence[absence]}`,
                      perform: () => setAbsence(absence),
                    })),
                    {
                      id: 'not_answered',
                      label: t('absence.not_answered'),
                      icon: CircleDashed,
                      perform: () => onChange(notAnswered),
                    },
                  ]}
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
