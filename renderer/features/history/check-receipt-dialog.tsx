import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Note } from '../../components/note.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Field } from '../../forms/field.tsx';
import styles from './history.module.css';

interface Verdict {
  readonly tone: 'good' | 'danger';
  readonly sentence: string;
}

/** Compares a receipt on paper with the history as it stands. */
export function CheckReceiptDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('history');
  const errorText = useErrorText();
  const check = useCommand(useApi().history.checkReceipt);
  const [words, setWords] = useState('');
  const [number, setNumber] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);

  function run(): void {
    const entries = Number(number.trim());
    if (words.trim() === '' || !Number.isSafeInteger(entries) || entries < 1) {
      setVerdict({ tone: 'danger', sentence: t('receipt.missing') });
      return;
    }
    check.run({ words, entries }).then(
      ({ entries: now }) =>
        setVerdict({ tone: 'good', sentence: t('receipt.fits', { count: entries, now }) }),
      (error: unknown) => setVerdict({ tone: 'danger', sentence: errorText(error) }),
    );
  }

  return (
    <Dialog
      title={t('receipt.checkTitle')}
      isOpen
      width="wide"
      onClose={onClose}
      onSubmit={run}
      actions={
        <>
          <Button onPress={onClose}>{t('receipt.close')}</Button>
          <Button variant="primary" type="submit" isPending={check.isRunning}>
            {t('receipt.doCheck')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('receipt.checkText')}</p>
        <div role="status">{verdict !== null && <Note tone={verdict.tone}>{verdict.sentence}</Note>}</div>
        <Field label={t('receipt.typedWords')}>
          {(control) => <TextArea {...control} value={words} onChange={setWords} />}
        </Field>
        <Field label={t('receipt.entries')}>
          {(control) => <TextInput {...control} value={number} onChange={setNumber} />}
        </Field>
      </div>
    </Dialog>
  );
}
