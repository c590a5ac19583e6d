import { Eye } from 'lucide-react';
import { use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationName } from '#shared/contract.ts';
import { rolesFor, RoleContext } from '../api/use-may.ts';
import { Note } from '../components/note.tsx';
import { PageHeader } from '../components/page-header.tsx';
import styles from './record-form-page.module.css';
import { useWording } from './fields/use-wording.ts';

interface NoPermissionProps {
  /** What the page would ask for. */
  readonly operation: OperationName;
  readonly breadcrumb: readonly ReactNode[];
  readonly title: string;
  /** What there is to read instead. */
  readonly children?: ReactNode;
}

/** A page that was reached by somebody whose role does not include it: says who may, and shows what can be read. */
export function NoPermission({ operation, breadcrumb, title, children }: NoPermissionProps) {
  return (
    <div className={styles.page}>
      <PageHeader breadcrumb={breadcrumb} title={title} />
      <div className={styles.body}>
        <div className={styles.main}>
          <PermissionNote operation={operation} />
          {children}
        </div>
      </div>
    </div>
  );
}

/** Who may do this, since the person on screen may not. */
export function PermissionNote({ operation }: Pick<NoPermissionProps, 'operation'>) {
  const { t } = useTranslation(['records', 'vault']);
  const { list } = useWording();
  const role = use(RoleContext);
  // The vault has not said yet who is there.
  if (role === null) return null;
  const allowed = list(rolesFor(operation).map((each) => t(`vault:people.roles.${each}`)));
  return (
    <Note tone="mute" icon={Eye}>
      {t('records:permission', { allowed, own: t(`vault:people.roles.${role}`) })}
    </Note>
  );
}
