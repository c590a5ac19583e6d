import { useEffect, useRef, type ReactNode } from 'react';
import styles from './vault.module.css';

interface StepTitleProps {
  readonly id?: string;
  readonly children: ReactNode;
}

/** The heading of a step on the way into a vault. It takes the focus where the button that led here is gone with it. */
export function StepTitle({ id, children }: StepTitleProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, []);
  return (
    <h1 ref={ref} id={id} className={styles.title} tabIndex={-1}>
      {children}
    </h1>
  );
}
