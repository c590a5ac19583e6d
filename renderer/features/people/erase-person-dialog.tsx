import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCall } from '#shared/ipc/connect.ts';
import type { PersonRecord } from '#shared/people/person.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { formatLocale } from '../../components/format-locale.ts';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { JobReport } from '../../components/job-report.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Field } from '../../forms/field.tsx';
import styles from './erase-person-dialog.module.css';

interface ErasePersonDialogProps {
  readonly person: PersonRecord;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Says what goes and, as plainly, what stays; then the name has to be typed, in any of its forms. */
export function ErasePersonDialog({ person, onClose, onErased }: ErasePersonDialogProps) {
  const { t, i18n } = useTranslation('people');
  const api = useApi();
  const erasure = useQuery(api.person.erasure, { id: person.id });
  const erase = useJob(thenAlways(api.person.erase, onErased));
  const [typed, setTyped] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const isNamed = person.names.some(({ text }) => text.trim() === typed.trim());
  const replacement = t('erase.replacement');

  function confirm(): void {
    setIsSubmitted(true);
    if (!isNamed) return;
    const { id, revision: expectedRevision } = person;
    erase.start({ id, expectedRevision, replacement: { text: replacement, lang: i18n.language } });
  }

  const { state } = erase;
  const report = (
    <JobReport
      state={state}
      label={t('erase.running')}
      cancelled={t('erase.cancelled')}
      onCancel={erase.cancel}
    />
  );
  if (state.name === 'running' || state.name === 'done') {
    return (
      <Dialog title={t('erase.title')} isOpen isAlert width="wide" onClose={erase.cancel}>
        {report}
      </Dialog>
    );
  }

  const day = new Intl.DateTimeFormat(formatLocale(i18n.language), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Dialog
      title={t('erase.title')}
      isOpen
      isAlert
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('erase.cancel')}</Button>
          {erasure.data !== undefined && (
            <Button variant="danger" onPress={confirm}>
              {t('erase.doIt')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.dialog}>
        {report}
        <p>{t('erase.text')}</p>
        {erasure.isError && <ErrorState error={erasure.error} />}
        {erasure.isPending && <LoadingSkeleton lines={3} />}
        {erasure.data !== undefined && (
          <>
            <ul className={styles.list}>
              {erasure.data.cases > 0 && <li>{t('erase.cases', { count: erasure.data.cases })}</li>}
              {erasure.data.relations > 0 && (
                <li>{t('erase.relations', { count: erasure.data.relations })}</li>
              )}
              {erasure.data.incidents > 0 && (
                <li>{t('erase.incidents', { count: erasure.data.incidents, replacement })}</li>
              )}
            </ul>
            <section className={styles.stays}>
              <h3>{t('erase.staysTitle')}</h3>
              <ul className={styles.list}>
                <li>{t('erase.staysTexts')}</li>
                <li>
                  {erasure.data.backups.length === 0 ? t('erase.noBackups') : t('erase.backups')}
                  <ul className={styles.list}>
                    {erasure.data.backups.map(({ sequence, at, place }) => (
                      <li key={sequence}>
                        {t('erase.backup', { sequence, at: day.format(new Date(at)), place })}
                      </li>
                    ))}
                  </ul>
                </li>
                <li>{t('erase.staysFiles')}</li>
                <li>{t('erase.staysHistory')}</li>
              </ul>
            </section>
            <p>{t('erase.confirm', { name: person.names[0]?.text ?? '' })}</p>
            <Field label={t('erase.typed')} error={isSubmitted && !isNamed ? t('erase.wrong') : undefined}>
              {(control) => <TextInput {...control} value={typed} onChange={setTyped} />}
            </Field>
          </>
        )}
      </div>
    </Dialog>
  );
}

/**
 * The same call, with what follows on it: the page of somebody who is erased is told so by core, and may have taken
 * this dialog away before the answer is here.
 */
function thenAlways<Op>(call: ClientCall<Op>, follow: () => void): ClientCall<Op> {
  const followed = async (...args: Parameters<ClientCall<Op>>) => {
    const answer = await call(...args);
    follow();
    return answer;
  };
  return Object.assign(followed, { operation: call.operation });
}
