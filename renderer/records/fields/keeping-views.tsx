import { useTranslation } from 'react-i18next';
import type { CaseClosing, CaseUser, LegalHold } from '#shared/cases/case-keeping.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './fields.module.css';
import { LangTextView } from './lang-text-view.tsx';
import { useWording } from './use-wording.ts';

/** By name; of somebody from another vault it says so. */
export function CaseUserView({ user }: { readonly user: CaseUser }) {
  const { t } = useTranslation('records');
  return (
    <>
      <UserText>{user.name}</UserText>
      {user.userId === null && <span className={styles.small}> · {t('keeping.fromElsewhere')}</span>}
    </>
  );
}

export function ClosingView({ closing }: { readonly closing: CaseClosing }) {
  const { coded, day } = useWording();
  return (
    <>
      {coded('closing-reason', closing.reason)} · {day(closing.on)}
    </>
  );
}

export function DayView({ value }: { readonly value: string }) {
  return useWording().day(value);
}

export function LegalHoldView({ hold }: { readonly hold: LegalHold }) {
  const { t } = useTranslation('records');
  const { day } = useWording();
  return (
    <>
      <LangTextView value={hold.reason} />
      <span className={styles.small}>
        {day(hold.on)}
        {hold.by !== null && (
          <>
            {' · '}
            {t('keeping.setBy')} <CaseUserView user={hold.by} />
          </>
        )}
      </span>
    </>
  );
}
