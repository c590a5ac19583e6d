import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { Note } from '../../components/note.tsx';
import { UserText } from '../../components/user-text.tsx';
import styles from './vault.module.css';

interface PlaceFieldProps {
  readonly label: string;
  readonly help: string;
  readonly place: ChosenPlace | null;
  /** Words of the button, before and after a place was chosen. */
  readonly choose: string;
  readonly change: string;
  /** Said once somebody has tried to go on without a place; undefined before. */
  readonly missing: string | undefined;
  readonly isPending?: boolean;
  /** Opens the dialog of the system. What it rejects with is shown by the form. */
  readonly onChoose: () => Promise<void>;
}

/** A folder that is chosen in a dialog of the system. */
export function PlaceField(props: PlaceFieldProps) {
  const { label, help, place, choose, change, missing, isPending = false, onChoose } = props;
  const { t } = useTranslation('vault');
  return (
    <div>
      <span className={styles.label}>{label}</span>
      <div className={styles.place}>
        {place !== null && <UserText>{place.label}</UserText>}
        <Button isPending={isPending} onPress={() => void onChoose().catch(() => undefined)}>
          {place === null ? choose : change}
        </Button>
      </div>
      {place?.isSynced === true && (
        <div role="alert">
          <Note tone="warn">{t('placeSynced')}</Note>
        </div>
      )}
      <p className={styles.help}>{help}</p>
      {missing !== undefined && place === null && <ErrorLine role="alert">{missing}</ErrorLine>}
    </div>
  );
}
