import type { Ref } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import { ariaShortcut } from '../actions/shortcut.ts';
import { classNames } from './class-names.ts';
import { ICON_SIZE_PX, type Icon } from './icon.ts';
import { Tooltip } from './tooltip.tsx';
import styles from './icon-button.module.css';

export interface IconButtonProps {
  readonly icon: Icon;
  /** Read aloud and shown as a tooltip: an icon alone says nothing. */
  readonly label: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly tone?: 'default' | 'danger';
  readonly onPress?: (event: PressEvent) => void;
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon: IconMark,
  label,
  shortcut,
  isPressed,
  tone = 'default',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        // The library lets no aria-keyshortcuts through.
        {...(shortcut === undefined
          ? {}
          : {
              render: (props) => (
                <button {...props} type={props.type ?? 'button'} aria-keyshortcuts={ariaShortcut(shortcut)} />
              ),
            })}
        className={classNames(styles.button, tone === 'danger' && styles.danger)}
      >
        <IconMark size={ICON_SIZE_PX} aria-hidden="true" />
      </AriaButton>
    </Tooltip>
  );
}
