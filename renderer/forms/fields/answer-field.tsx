import type { ReactNode } from 'react';
import { notAnswered, type Answer } from '#shared/text/answer.ts';
import { useFormField } from '../use-form-field.ts';
import { AnswerControl, type AnswerOptions } from './answer-control.tsx';

interface AnswerFieldProps<Value> extends AnswerOptions<Value> {
  /** An entry `Answer<Value>`. */
  readonly name: string;
  /** Control for the known value; it edits the entry `name` + `.value`. */
  readonly children: (value: {
    readonly name: string;
    readonly value: Value;
    readonly onChange: (value: Value) => void;
  }) => ReactNode;
}

/** An entry of a form that is never just empty. */
export function AnswerField<Value>({ name, children, ...options }: AnswerFieldProps<Value>) {
  const { value, onChange, error, errorAboveItems } = useFormField<Answer<Value>>(name);
  return (
    <AnswerControl
      {...options}
      name={name}
      answer={value ?? notAnswered}
      error={options.isOpenAtFirst === true ? error : errorAboveItems}
      onChange={onChange}
    >
      {(known) => children({ name: `${name}.value`, ...known })}
    </AnswerControl>
  );
}
