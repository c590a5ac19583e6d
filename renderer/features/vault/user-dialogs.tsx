import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_DISPLAY_NAME_CHARACTERS } from '#shared/vault/passphrase.ts';
import { roles, type Role } from '#shared/roles/role.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';
import styles from './vault.module.css';

interface DialogEnd {
  readonly onClose: () => void;
  /** With a sentence about what was done. */
  readonly onDone: (done: string) => void;
}

export function AddUserDialog({ onClose, onDone }: DialogEnd) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const nameId = useId();
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<Role>('caseworker');
  const passphrase = useNewPassphrase('once');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const isNameMissing = displayName.trim() === '';
  return (
    <KeyDialog
      title={t('people.addTitle')}
      submitLabel={t('people.add')}
      isIncomplete={isNameMissing || !passphrase.isUsable}
      onTry={() => setIsSubmitted(true)}
      onClose={onClose}
      onSubmit={async (ownPassphrase) => {
        await api.user.add({
          ownPassphrase,
          displayName: displayName.trim(),
          role,
          passphrase: passphrase.value,
        });
        onDone(t('people.added', { name: displayName.trim() }));
      }}
    >
      <div>
        <label htmlFor={nameId} className={styles.label}>
          {t('people.name')}
        </label>
        <TextInput
          id={nameId}
          value={displayName}
          maxLength={MAX_DISPLAY_NAME_CHARACTERS}
          onChange={setDisplayName}
          isInvalid={isSubmitted && isNameMissing}
          aria-describedby={`${nameId}-help`}
        />
        <div id={`${nameId}-help`}>
          {isSubmitted && isNameMissing && (
            <p role="alert" className={`${styles.help} ${styles.error}`}>
              {t('people.nameMissing')}
            </p>
          )}
        </div>
      </div>
      <RolePicker value={role} onChange={setRole} />
      <NewPassphraseFields entry={passphrase} label={t('people.firstPassphrase')} isSubmitted={isSubmitted} />
      <p className={styles.help}>{t('people.firstPassphraseHelp')}</p>
    </KeyDialog>
  );
}

export function RoleDialog({ user, onClose, onDone }: DialogEnd & { readonly user: VaultUser }) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const [role, setRole] = useState<Role>(user.role);
  return (
    <KeyDialog
      title={t('people.roleTitle', { name: user.displayName })}
      submitLabel={t('people.changeRole')}
      onClose={onClose}
      onSubmit={async (ownPassphrase) => {
        await api.user.changeRole({ ownPassphrase, id: user.id, role });
        onDone(t('people.roleChanged', { name: user.displayName }));
      }}
    >
      <RolePicker value={role} onChange={setRole} />
    </KeyDialog>
  );
}

export function RemoveUserDialog({ user, onClose, onDone }: DialogEnd & { readonly user: VaultUser }) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const cases = useQuery(api.case.list, {
    sort: 'updated',
    direction: 'descending',
    filter: { owner: user.id },
    page: 0,
  });
  const owned = cases.data?.total ?? 0;
  return (
    <KeyDialog
      title={t('people.removeTitle', { name: user.displayName })}
      submitLabel={t('people.remove')}
      isDangerous
      onClose={onClose}
      onSubmit={async (ownPassphrase) => {
        await api.user.remove({ ownPassphrase, id: user.id });
        onDone(t('people.removedDone', { name: user.displayName }));
      }}
    >
      <p>{t('people.removeText')}</p>
      {owned > 0 && <p>{t('people.removeOwner', { count: owned })}</p>}
    </KeyDialog>
  );
}

/** One's own, or that of somebody who forgot theirs. */
export function PassphraseDialog({
  user,
  onClose,
  onDone,
}: DialogEnd & { readonly user: VaultUser | undefined }) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const passphrase = useNewPassphrase('twice');
  const [isSubmitted, setIsSubmitted] = useState(false);
  return (
    <KeyDialog
      title={
        user === undefined ? t('people.passphraseTitle') : t('people.resetTitle', { name: user.displayName })
      }
      submitLabel={user === undefined ? t('people.changePassphrase') : t('people.resetPassphrase')}
      isIncomplete={!passphrase.isUsable}
      onTry={() => setIsSubmitted(true)}
      onClose={onClose}
      onSubmit={async (ownPassphrase) => {
        const chosen = { ownPassphrase, passphrase: passphrase.value };
        if (user === undefined) await api.user.changePassphrase(chosen);
        else await api.user.resetPassphrase({ ...chosen, id: user.id });
        onDone(t('people.passphraseChanged'));
      }}
    >
      <NewPassphraseFields
        entry={passphrase}
        label={t('people.newPassphrase')}
        againLabel={t('people.newPassphraseAgain')}
        isSubmitted={isSubmitted}
      />
    </KeyDialog>
  );
}

export function RotateDialog({ onClose, onDone }: DialogEnd) {
  const { t } = useTranslation('vault');
  const api = useApi();
  return (
    <KeyDialog
      title={t('people.rotateTitle')}
      submitLabel={t('people.rotate')}
      onClose={onClose}
      onSubmit={async (ownPassphrase) => {
        await api.user.rotateDataKey({ ownPassphrase });
        onDone(t('people.rotated'));
      }}
    >
      <p>{t('people.rotateText')}</p>
    </KeyDialog>
  );
}

function RolePicker({ value, onChange }: { readonly value: Role; readonly onChange: (role: Role) => void }) {
  const { t } = useTranslation('vault');
  return (
    <div>
      <span className={styles.label}>{t('people.role')}</span>
      <RadioGroup
        aria-label={t('people.role')}
        options={roles.map((id) => ({
          id,
          label: t(`people.roles.${id}`),
          description: t(`people.roleHelp.${id}`),
        }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
