import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Brand } from '../../frame/brand.tsx';
import { CopyInForm } from './copy-in-form.tsx';
import { CreateVaultForm } from './create-vault-form.tsx';
import { LockReasonLine } from './lock-reason-line.tsx';
import { RestoreForm, type ChosenPlace } from './restore-form.tsx';
import { TrainingVault } from './training-vault.tsx';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm, type VaultPlace } from './unlock-form.tsx';
import styles from './vault.module.css';

interface UnlockFlowProps {
  readonly onOpen: () => void;
  /** What Casekeep does not protect against. */
  readonly limits: ReactNode;
}

/** All that exists while no vault is open. */
export function UnlockFlow({ onOpen, limits }: UnlockFlowProps) {
  const { t } = useTranslation(['vault', 'limits']);
  const [step, setStep] = useState<
    'unlock' | 'create' | 'training' | 'recover' | 'restore' | 'copyIn' | 'limits'
  >('unlock');
  const [place, setPlace] = useState<VaultPlace | null>(null);
  const [restored, setRestored] = useState<ChosenPlace | null>(null);
  const back = () => setStep('unlock');
  if (step === 'limits') {
    return (
      <main className={styles.reading}>
        <div>
          <Button variant="quiet" autoFocus onPress={back}>
            {t('limits:back')}
          </Button>
        </div>
        {limits}
      </main>
    );
  }
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <div className={styles.brand}>
          <Brand />
        </div>
        <LockReasonLine />
        {step === 'unlock' && (
          <UnlockForm
            onOpen={onOpen}
            onCreate={() => setStep('create')}
            onTraining={() => setStep('training')}
            onRecover={(chosen) => {
              setPlace(chosen);
              setStep('recover');
            }}
            onRestore={() => setStep('restore')}
            onCopyIn={(chosen) => {
              setPlace(chosen);
              setStep('copyIn');
            }}
            restored={restored}
          />
        )}
        {step === 'recover' && place !== null && <RecoverForm place={place} onOpen={onOpen} onBack={back} />}
        {step === 'create' && <CreateVaultForm onOpen={onOpen} onBack={back} />}
        {step === 'restore' && (
          <RestoreForm
            onBack={back}
            onRestored={(place) => {
              setRestored(place);
              back();
            }}
          />
        )}
        {step === 'copyIn' && place !== null && (
          <CopyInForm
            source={place}
            onBack={back}
            onCopied={(copied) => {
              setRestored(copied);
              back();
            }}
          />
        )}
        {step === 'training' && <TrainingVault onOpen={onOpen} onBack={back} />}
        <div className={styles.foot}>
          <p className={styles.promise}>{t('promise')}</p>
          {step === 'unlock' && (
            <Button variant="quiet" onPress={() => setStep('limits')}>
              {t('limits:link')}
            </Button>
          )}
        </div>
      </div>
    </main>
  );
}
