import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryForm } from '#shared/vault/recovery-operations.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../api/use-may.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FocusReturn } from '../../components/focus-return.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { Field } from '../../forms/field.tsx';
import { KeyDialog } from './key-dialog.tsx';
import styles from './vault.module.css';

const forms = ['whole', 'pieces'] as const;

/** Whether there is a way back in when passphrases are forgotten; administrators make it. */
export function RecoveryCard() {
  const { t } = useTranslation('vault');
  const api = useApi();
  const { data: status } = useQuery(api.recovery.status, undefined);
  const may = useMay();
  const [isMaking, setIsMaking] = useState(false);
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [isDone, setIsDone] = useState(false);
  const [form, setForm] = useState<RecoveryForm>('whole');

  return (
    <Card title={t('recovery.title')}>
      <div className={styles.people}>
        <p className={styles.help}>{t('recovery.text')}</p>
        <div role="status">{isDone && <Note tone="good">{t('recovery.done')}</Note>}</div>
        {status !== undefined &&
          (status.madeAt === null ? (
            <Note tone="warn">{t('recovery.none')}</Note>
          ) : (
            <p>
              {t(`recovery.has.${status.form ?? 'whole'}`)} <RelativeTime instant={status.madeAt} />
            </p>
          ))}
        {may('recovery.make') && (
          <div className={styles.cardActions}>
            <Button onPress={() => setIsMaking(true)}>
              {status?.madeAt === null ? t('recovery.make') : t('recovery.replace')}
            </Button>
          </div>
        )}
      </div>
      {/* Of two dialogs, of which the second was opened by the first, which is gone. */}
      {isMaking && <FocusReturn />}
      {isMaking && texts.length === 0 && (
        <KeyDialog
          title={t('recovery.make')}
          submitLabel={t('recovery.show')}
          onClose={() => setIsMaking(false)}
          onSubmit={async (ownPassphrase) => {
            setTexts((await api.recovery.make({ ownPassphrase, form })).texts);
          }}
        >
          <RadioGroup
            aria-label={t('recovery.form')}
            options={forms.map((id) => ({
              id,
              label: t(`recovery.forms.${id}`),
              description: t(`recovery.formHelp.${id}`),
            }))}
            value={form}
            onChange={setForm}
          />
        </KeyDialog>
      )}
      {texts.length > 0 && (
        <ProveDialog
          texts={texts}
          onClose={() => {
            setTexts([]);
            setIsMaking(false);
          }}
          onDone={() => {
            setTexts([]);
            setIsMaking(false);
            setIsDone(true);
          }}
        />
      )}
    </Card>
  );
}

interface ProveDialogProps {
  readonly texts: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Shows the key, then hides it and has it typed back from the paper. */
function ProveDialog({ texts, onClose, onDone }: ProveDialogProps) {
  const { t } = useTranslation('vault');
  const errorText = useErrorText();
  const prove = useCommand(useApi().recovery.prove);
  const [isShown, setIsShown] = useState(true);
  const [typed, setTyped] = useState<readonly string[]>(() => texts.map(() => ''));

  return (
    <Dialog
      title={isShown ? t('recovery.writeDown') : t('recovery.typeBack')}
      isOpen
      isAlert
      width="wide"
      onClose={onClose}
      actions={
        isShown ? (
          <>
            <Button onPress={onClose}>{t('people.cancel')}</Button>
            <Button variant="primary" onPress={() => setIsShown(false)}>
              {t('recovery.written')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => setIsShown(true)}>{t('recovery.again')}</Button>
            <Button
              variant="primary"
              isPending={prove.isRunning}
              onPress={() => void prove.run({ typed: [...typed] }).then(onDone, () => undefined)}
            >
              {t('recovery.check')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.dialogFields}>
        <p>{isShown ? t('recovery.writeDownText') : t('recovery.typeBackText')}</p>
        {!isShown && prove.error !== null && (
          <div role="alert">
            <Note tone="danger">{errorText(prove.error)}</Note>
          </div>
        )}
        {texts.map((text, index) => (
          <div key={text}>
            {isShown ? (
              <>
                {texts.length > 1 && (
                  <span className={styles.label}>{t('recovery.piece', { number: index + 1 })}</span>
                )}
                <Groups text={text} />
              </>
            ) : (
              <Field
                label={texts.length > 1 ? t('recovery.piece', { number: index + 1 }) : t('recovery.key')}
              >
                {(control) => (
                  <TextArea
                    {...control}
                    value={typed[index] ?? ''}
                    onChange={(value) => setTyped(typed.map((old, at) => (at === index ? value : old)))}
                  />
                )}
              </Field>
            )}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

/** Numbered, since a mistake is later told by the number of its group. */
function Groups({ text }: { readonly text: string }) {
  return (
    <ol className={styles.groups} dir="ltr">
      {text.split('-').map((group, index) => (
        <li key={`${String(index)}-${group}`}>{group}</li>
      ))}
    </ol>
  );
}
