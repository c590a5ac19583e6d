import type { FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { AppError } from '#shared/errors/app-error.ts';
import { isErrorCode } from '#shared/errors/error-codes.ts';

type Issue = z.core.$ZodRawIssue;

/** What is wrong with one entry, in the language of the interface, from a zod issue. */
export function useIssueText(): (issue: Issue) => string {
  const { t } = useTranslation(['forms', 'errors']);
  return (issue) => {
    const isEmpty = issue.input === undefined || issue.input === null || issue.input === '';
    const code = issue.code === 'custom' ? codeOf(issue) : undefined;
    if (code !== undefined && !isEmpty) {
      // The sentence stands beside the field, whose name it therefore need not give.
      const field = t('forms:error.thisField');
      return t(`errors:${code}`, { field, defaultValue: t('forms:error.invalid') });
    }
    // An entry that may be blank is a union with a blank one; what is meant is what it should hold.
    if (issue.code === 'invalid_union' && issue.errors[0]?.[0] !== undefined) {
      return issue.errors[0][0].message;
    }
    if (issue.code === 'too_big') {
      const maximum = String(issue.maximum);
      return issue.origin === 'array'
        ? t('forms:error.tooMany', { maximum })
        : t('forms:error.tooLong', { maximum });
    }
    if (issue.code === 'too_small') {
      return issue.origin === 'array' && Number(issue.minimum) > 1
        ? t('forms:error.tooFew', { minimum: String(issue.minimum) })
        : t(issue.origin === 'string' ? 'forms:error.empty' : 'forms:error.required');
    }
    if (isEmpty) return t('forms:error.required');
    return issue.code === 'invalid_format' ? t('forms:error.format') : t('forms:error.invalid');
  };
}

function codeOf(issue: Issue) {
  const params: unknown = 'params' in issue ? issue.params : undefined;
  if (typeof params !== 'object' || params === null || !('code' in params)) return undefined;
  return typeof params.code === 'string' && isErrorCode(params.code) ? params.code : undefined;
}

/**
 * The field of a form that a refusal by core is about: core names a path such as `fields.names.0.text`,
 * of which the form holds what stands below `fields`. null when it is about the whole.
 */
export function serverFieldError(error: unknown): string | null {
  if (!(error instanceof AppError)) return null;
  const field = error.params['field'];
  if (typeof field !== 'string' || field === '') return null;
  return field.replace(/^fields\./u, '');
}

/** Entries with an error, at any depth; errors of the form itself are not entries. */
export function countErrors(errors: FieldErrors): number {
  const { root: _root, ...entries } = errors;
  return countIn(entries);
}

function countIn(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  if ('type' in node && typeof node.type === 'string') return 1;
  return Object.entries(node).reduce((sum, [key, child]) => (key === 'ref' ? sum : sum + countIn(child)), 0);
}
