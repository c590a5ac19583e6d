import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import type { LockNotice } from '#shared/vault/lock-notice.ts';
import { Button } from '../../components/button.tsx';
import { Brand } from '../../frame/brand.tsx';
import { CopyInForm } from './copy-in-form.tsx';
import { CreateVaultForm } from './create-vault-form.tsx';
import { LockReasonLine } from './lock-reason-line.tsx';
import { RecoverForm } from './recover-form.tsx';
import { RestoreForm } from './restore-form.tsx';
import { TrainingVault } from './training-vault.tsx';
import { UnlockForm } from './unlock-form.tsx';
import styles from './vault.module.css';

/** How it is worked with, and what Casekeep does not protect against. */
type Reading = 'guide' | 'limits';

interface UnlockFlowProps {
  readonly onOpen: () => void;
  /** What can be read before a vault is open. */
  readonly readings: Readonly<Record<Reading, ReactNode>>;
  /** Of the last lock. */
  readonly notice: LockNotice | null;
}

type Step =
  /** A vault that was just restored or copied stands first. */
  | { readonly name: 'unlock'; readonly made: ChosenPlace | null }
  | { readonly name: 'create' | 'training' | Reading }
  | { readonly name: 'recover'; readonly place: ChosenPlace }
  /** Somebody with the paper does not want to unlock the copy but to use the key again. */
  | { readonly name: 'copyIn'; readonly place: ChosenPlace; readonly before: 'unlock' | 'recover' }
  | { readonly name: 'restore'; readonly damaged: ChosenPlace | null };

/** All that exists while no vault is open. */
export function UnlockFlow({ onOpen, notice, readings }: UnlockFlowProps) {
  const { t } = useTranslation(['vault', 'guide', 'limits']);
  const [step, setStep] = useState<Step>({ name: 'unlock', made: null });
  const back = () => setStep({ name: 'unlock', made: null });
  const unlockMade = (made: ChosenPlace) => setStep({ name: 'unlock', made });
  const restore = (damaged: ChosenPlace | null) => setStep({ name: 'restore', damaged });

  if (step.name === 'guide' || step.name === 'limits') {
    return (
      <main className={styles.reading}>
        <div>
          <Button variant="quiet" autoFocus onPress={back}>
            {t(`${step.name}:back`)}
          </Button>
        </div>
        {readings[step.name]}
      </main>
    );
  }
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <div className={styles.brand}>
          <Brand />
        </div>
        <LockReasonLine notice={notice} />
        {step.name === 'unlock' && (
          <UnlockForm
            onOpen={onOpen}
            onCreate={() => setStep({ name: 'create' })}
            onTraining={() => setStep({ name: 'training' })}
            onRecover={(place) => setStep({ name: 'recover', place })}
            onRestore={restore}
            onCopyIn={(place) => setStep({ name: 'copyIn', place, before: 'unlock' })}
            made={step.made}
          />
        )}
        {step.name === 'recover' && (
          <RecoverForm
            place={step.place}
            onOpen={onOpen}
            onBack={back}
            onCopyIn={() => setStep({ name: 'copyIn', place: step.place, before: 'recover' })}
            onRestore={() => restore(step.place)}
          />
        )}
        {step.name === 'create' && <CreateVaultForm onOpen={onOpen} onBack={back} />}
        {step.name === 'restore' && (
          <RestoreForm damaged={step.damaged} onBack={back} onRestored={unlockMade} onOpen={onOpen} />
        )}
        {step.name === 'copyIn' && (
          <CopyInForm
            source={step.place}
            onBack={back}
            onCopied={(copied) =>
              step.before === 'recover' ? setStep({ name: 'recover', place: copied }) : unlockMade(copied)
            }
          />
        )}
        {step.name === 'training' && <TrainingVault onOpen={onOpen} onBack={back} />}
        <div className={styles.foot}>
          <p className={styles.promise}>{t('promise')}</p>
          {step.name === 'unlock' && (
            <div className={styles.readings}>
              {(['guide', 'limits'] as const).map((name) => (
                <Button key={name} variant="quiet" onPress={() => setStep({ name })}>
                  {t(`${name}:link`)}
                </Button>
              ))}
            </div>
          )}
        </div>
      </div>
    </main>
  );
}
