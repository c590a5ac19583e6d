import { zodResolver } from '@hookform/resolvers/zod';
import {
  createContext,
  use,
  useEffect,
  useRef,
  useState,
  type BaseSyntheticEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import {
  FormProvider,
  useForm,
  type DefaultValues,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FactLine } from '../components/fact-line.tsx';
import { Note } from '../components/note.tsx';
import { useErrorText } from '../api/error-text.ts';
import { countErrors, serverFieldError, useIssueText } from './form-errors.ts';
import styles from './form.module.css';
import { faultyLabels, findUnfit, focusFirstError, type Unfit } from './faulty-fields.ts';

type FormSchema = z.ZodType<FieldValues, FieldValues>;

export type RecordForm<Schema extends FormSchema> = UseFormReturn<z.input<Schema>, unknown, z.output<Schema>>;

interface RecordFormOptions<Schema extends FormSchema> {
  /** The very schema of the operation's input, so that form and core never disagree. */
  readonly schema: Schema;
  /** What the form starts with; it may be incomplete. */
  readonly defaultValues: DefaultValues<z.input<Schema>>;
}

export function useRecordForm<Schema extends FormSchema>({
  schema,
  defaultValues,
}: RecordFormOptions<Schema>): RecordForm<Schema> {
  const issueText = useIssueText();
  return useForm<z.input<Schema>, unknown, z.output<Schema>>({
    resolver: zodResolver(schema, { error: issueText }),
    defaultValues,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: true,
  });
}

interface FormProps<Schema extends FormSchema> {
  readonly form: RecordForm<Schema>;
  /** What it throws is shown: beside its field where the error names one, else above the form. */
  readonly onSubmit: (values: z.output<Schema>) => Promise<void> | void;
  /** So that the Save action of the page can submit it. */
  readonly id?: string;
  readonly label?: string;
  /** Takes no input: every field and every button of one. What is written in it can be read. */
  readonly isReadOnly?: boolean;
  readonly children: ReactNode;
}

const ReadOnlyContext = createContext(false);

export function useIsReadOnly(): boolean {
  return use(ReadOnlyContext);
}

/** A form saves by Ctrl+Enter from any of its fields; plain Enter in a line of text does not. */
export function Form<Schema extends FormSchema>({
  form,
  onSubmit,
  id,
  label,
  isReadOnly = false,
  children,
}: FormProps<Schema>) {
  const { t } = useTranslation('forms');
  const errorText = useErrorText();
  const { errors, isSubmitting } = form.formState;
  const errorCount = countErrors(errors);
  const formRef = useRef<HTMLFormElement>(null);
  const focusedRef = useRef<Element | null>(null);
  const [unfit, setUnfit] = useState<Unfit | null>(null);
  const [faulty, setFaulty] = useState<readonly string[]>([]);

  async function submit(values: z.output<Schema>): Promise<void> {
    const focused = focusedRef.current;
    try {
      await onSubmit(values);
    } catch (error) {
      // A control that took no input during the save has lost the focus.
      requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
      const fieldError = serverFieldError(error);
      const message = errorText(error);
      if (fieldError === null) form.setError('root.server', { type: 'server', message });
      else form.setError(fieldError as Parameters<typeof form.setError>[0], { type: 'server', message });
    }
  }

  const isRefusedRef = useRef(false);
  const [refusals, setRefusals] = useState(0);
  const submitValid = form.handleSubmit(submit, () => {
    isRefusedRef.current = true;
  });

  /** What is typed in a field of choices and is none of them would not be saved, and nobody would know. */
  async function handleSubmit(event?: BaseSyntheticEvent): Promise<void> {
    // Before the form takes no input any more, and its button no focus.
    focusedRef.current = document.activeElement;
    const found = findUnfit(formRef.current);
    setUnfit(found);
    if (found !== null) {
      event?.preventDefault();
      found.input.focus();
      return;
    }
    isRefusedRef.current = false;
    await submitValid(event);
    if (isRefusedRef.current) setRefusals((count) => count + 1);
  }

  // When the fields take input again and say what is wrong with them.
  useEffect(() => {
    if (refusals === 0 || isSubmitting) return;
    setFaulty(faultyLabels(formRef.current));
    focusFirstError(formRef.current);
  }, [refusals, isSubmitting]);

  /** Before the buttons of composite fields, which would take it for a press. */
  function saveByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isReadOnly) void handleSubmit();
  }

  function keepEnter(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  }

  return (
    <FormProvider {...form}>
      <ReadOnlyContext value={isReadOnly}>
        <form
          ref={formRef}
          id={id}
          aria-label={label}
          noValidate
          autoComplete="off"
          className={styles.form}
          onSubmit={(event) => void handleSubmit(event)}
          onKeyDownCapture={saveByKey}
          onKeyDown={keepEnter}
          onChange={() => setUnfit(null)}
        >
          {errors.root?.['server']?.message !== undefined && (
            <div role="alert">
              <Note tone="danger">{errors.root['server'].message}</Note>
            </div>
          )}
          {unfit !== null && (
            <div role="alert">
              <Note tone="danger">{t('error.unfit', { field: unfit.label, text: unfit.text })}</Note>
            </div>
          )}
          {form.formState.isSubmitted && errorCount > 0 && (
            <div role="alert">
              <Note tone="danger">
                {t('error.summary', { count: errorCount })} <FactLine>{faulty}</FactLine>
              </Note>
            </div>
          )}
          {children}
        </form>
      </ReadOnlyContext>
    </FormProvider>
  );
}
