import { createLink } from '@tanstack/react-router';
import { classNames } from './class-names.ts';
import type { ComponentProps } from 'react';
import styles from './link.module.css';

function Anchor({ className, children, ...props }: ComponentProps<'a'>) {
  return (
    <a {...props} className={classNames(styles.link, className)}>
      {children}
    </a>
  );
}

/** A typed link to a route of the app. There are no links to anywhere else. */
export const Link = createLink(Anchor);
