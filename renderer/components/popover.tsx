import type { ReactNode, RefObject } from 'react';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';

export interface PopoverProps {
  readonly children: ReactNode;
  readonly placement?: AriaPopoverProps['placement'];
  /** As wide as what opened it. */
  readonly isTriggerWide?: boolean;
  readonly triggerRef?: RefObject<Element | null>;
}

/** The surface that menus, lists and small panels float on. Put it inside a trigger component. */
export function Popover({ children, placement, isTriggerWide = false, triggerRef }: PopoverProps) {
  return (
    <AriaPopover
      className={classNames(styles.popover, isTriggerWide && styles.triggerWide)}
      offset={4}
      {...(placement === undefined ? {} : { placement })}
      {...(triggerRef === undefined ? {} : { triggerRef })}
    >
      {children}
    </AriaPopover>
  );
}
