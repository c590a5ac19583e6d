import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/text/answer.ts';
import styles from './fields.module.css';

interface AnswerViewProps<Value> {
  readonly answer: Answer<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What is known, or why it is not. */
export function AnswerView<Value>({ answer, children }: AnswerViewProps<Value>) {
  return answer.state === 'known' ? children(answer.value) : <AbsenceView state={answer.state} />;
}

function AbsenceView({ state }: { readonly state: Exclude<Answer<unknown>['state'], 'known'> }) {
  const { t } = useTranslation('records');
  return <span className={styles.absence}>{t(`absence.${state}`)}</span>;
}

/** A question that nobody has answered yet. */
export function NotAnsweredView() {
  return <AbsenceView state="not_answered" />;
}

/** A text that nobody wrote; an answer would say why. */
export function NoneView() {
  const { t } = useTranslation('records');
  return <span className={styles.absence}>{t('none')}</span>;
}

/** A choice that nobody made. */
export function NotSetView() {
  const { t } = useTranslation('records');
  return <span className={styles.absence}>{t('notSet')}</span>;
}
