import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactLine } from './fact-line.tsx';
import styles from './page-header.module.css';

interface PageHeaderProps {
  /** From the outermost to the parent: text or links, never the page itself. */
  readonly breadcrumb?: readonly ReactNode[];
  readonly title: ReactNode;
  readonly badges?: ReactNode;
  readonly actions?: ReactNode;
  /** Tabs or filters, flush with the lower edge. */
  readonly children?: ReactNode;
}

export function PageHeader({ breadcrumb = [], title, badges, actions, children }: PageHeaderProps) {
  const { t } = useTranslation('components');
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div className={styles.names}>
          {breadcrumb.length > 0 && (
            <nav className={styles.breadcrumb} aria-label={t('breadcrumb')}>
              <FactLine separator=" / ">{breadcrumb}</FactLine>
            </nav>
          )}
          <h1 className={styles.title}>{title}</h1>
        </div>
        {badges !== undefined && <div className={styles.badges}>{badges}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}
