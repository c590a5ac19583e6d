import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import type { Action } from '../../actions/action.ts';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../api/use-may.ts';
import { useQuery } from '../../api/use-query.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu } from '../../components/menu.tsx';
import { Note } from '../../components/note.tsx';
import { UserText } from '../../components/user-text.tsx';
import {
  AddUserDialog,
  PassphraseDialog,
  RemoveUserDialog,
  RoleDialog,
  RotateDialog,
} from './user-dialogs.tsx';
import styles from './vault.module.css';

type Step =
  | { readonly name: 'add' | 'own-passphrase' | 'rotate' }
  | { readonly name: 'role' | 'remove' | 'reset'; readonly user: VaultUser };

/** Who can open the vault, and one's own passphrase. */
export function PeopleCard() {
  const { t } = useTranslation('vault');
  const api = useApi();
  const { data: users = [] } = useQuery(api.user.list, undefined);
  const { data: summary } = useQuery(api.vault.summary, undefined);
  const [step, setStep] = useState<Step | null>(null);
  const [done, setDone] = useState('');
  const may = useMay();

  const end = {
    onClose: () => setStep(null),
    onDone(sentence: string) {
      setStep(null);
      setDone(sentence);
    },
  };

  return (
    <Card title={t('people.title')}>
      <div className={styles.people}>
        <p className={styles.help}>{t('people.text')}</p>
        <div role="status">{done !== '' && <Note tone="good">{done}</Note>}</div>
        <ul className={styles.peopleList}>
          {users.map((user) => (
            <li key={user.id} className={styles.person}>
              <span className={styles.vaultName}>
                <UserText>{user.displayName}</UserText>
                {user.id === summary?.user.id && <span className={styles.meta}> {t('people.you')}</span>}
              </span>
              {user.removedAt === null ? (
                <span>{t(`people.roles.${user.role}`)}</span>
              ) : (
                <Badge tone="mute">{t('people.isRemoved')}</Badge>
              )}
              {user.removedAt === null && (
                <PersonMenu user={user} isSelf={user.id === summary?.user.id} onStep={setStep} />
              )}
            </li>
          ))}
        </ul>
        <div className={styles.cardActions}>
          {may('user.changePassphrase') && (
            <Button onPress={() => setStep({ name: 'own-passphrase' })}>
              {t('people.changePassphrase')}
            </Button>
          )}
          {may('user.add') && (
            <Button onPress={() => setStep({ name: 'add' })}>{t('people.addTitle')}</Button>
          )}
          {may('user.rotateDataKey') && (
            <Button variant="quiet" onPress={() => setStep({ name: 'rotate' })}>
              {t('people.rotateTitle')}
            </Button>
          )}
        </div>
      </div>
      {step?.name === 'add' && <AddUserDialog {...end} />}
      {step?.name === 'own-passphrase' && <PassphraseDialog user={undefined} {...end} />}
      {step?.name === 'rotate' && <RotateDialog {...end} />}
      {step?.name === 'role' && <RoleDialog user={step.user} {...end} />}
      {step?.name === 'remove' && <RemoveUserDialog user={step.user} {...end} />}
      {step?.name === 'reset' && <PassphraseDialog user={step.user} {...end} />}
    </Card>
  );
}

interface PersonMenuProps {
  readonly user: VaultUser;
  readonly isSelf: boolean;
  readonly onStep: (step: Step) => void;
}

function PersonMenu({ user, isSelf, onStep }: PersonMenuProps) {
  const { t } = useTranslation('vault');
  const label = t('people.actions', { name: user.displayName });
  const forOthers: readonly Action[] = isSelf
    ? []
    : [
        {
          id: 'user.reset',
          label: t('people.resetPassphrase'),
          operation: 'user.resetPassphrase',
          perform: () => onStep({ name: 'reset', user }),
        },
        {
          id: 'user.remove',
          label: t('people.remove'),
          operation: 'user.remove',
          perform: () => onStep({ name: 'remove', user }),
        },
      ];
  return (
    <Menu
      label={label}
      actions={[
        {
          id: 'user.role',
          label: t('people.changeRole'),
          operation: 'user.changeRole',
          perform: () => onStep({ name: 'role', user }),
        },
        ...forOthers,
      ]}
    >
      <IconButton icon={Ellipsis} label={label} />
    </Menu>
  );
}
