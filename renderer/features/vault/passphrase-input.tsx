import { Eye, EyeOff } from 'lucide-react';
import { useId, useState, type FocusEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { TextInput } from '../../components/text-input.tsx';
import styles from './vault.module.css';

interface PassphraseInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** Kept by whoever may show it too; otherwise by the field itself. */
  readonly visibility?: { readonly isShown: boolean; readonly onChange: (isShown: boolean) => void };
  readonly ref?: Ref<HTMLInputElement>;
}

export function PassphraseInput({ label, help, error, visibility, ...rest }: PassphraseInputProps) {
  const { t } = useTranslation('vault');
  const id = useId();
  const [isOwnShown, setIsOwnShown] = useState(false);
  const isShown = visibility?.isShown ?? isOwnShown;
  const setIsShown = visibility?.onChange ?? setIsOwnShown;
  // What somebody had shown to themselves is not to stand there when they turn to something else.
  function hideOwn({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
    if (!currentTarget.contains(relatedTarget)) setIsOwnShown(false);
  }
  return (
    <div onBlur={hideOwn}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <TextInput
        {...rest}
        id={id}
        type={isShown ? 'text' : 'password'}
        isInvalid={error !== undefined}
        aria-describedby={`${id}-help`}
        end={
          <span className={styles.reveal}>
            <IconButton
              icon={isShown ? EyeOff : Eye}
              label={isShown ? t('unlock.hide') : t('unlock.show')}
              onPress={() => setIsShown(!isShown)}
            />
          </span>
        }
      />
      <div id={`${id}-help`}>
        {help}
        {error !== undefined && <ErrorLine role="alert">{error}</ErrorLine>}
      </div>
    </div>
  );
}
