import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import { ariaShortcut } from '../actions/shortcut.ts';
import { classNames } from './class-names.ts';
import { ICON_SIZE_PX, type Icon } from './icon.ts';
import { Kbd } from './kbd.tsx';
import styles from './button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  /** One primary action a screen; `quiet` has no border, `word` is one of a row of words, `danger` cannot be undone. */
  readonly variant?: 'primary' | 'default' | 'quiet' | 'word' | 'danger';
  readonly icon?: Icon;
  /** Shown beside the label. The key is handled by the action it belongs to, not by the button. */
  readonly shortcut?: string;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** Keeps the focus, ignores presses and says so: for a save that is under way. */
  readonly isPending?: boolean;
  readonly isFullWidth?: boolean;
  readonly isPressed?: boolean;
  readonly onPress?: (event: PressEvent) => void;
  readonly slot?: string;
  readonly autoFocus?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-controls'?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  variant = 'default',
  icon: IconMark,
  shortcut,
  isFullWidth = false,
  isPressed,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      // The library lets no aria-keyshortcuts through.
      {...(shortcut === undefined
        ? {}
        : {
            render: (props) => (
              <button {...props} type={props.type ?? 'button'} aria-keyshortcuts={ariaShortcut(shortcut)} />
            ),
          })}
      className={classNames(styles.button, styles[variant], isFullWidth && styles.fullWidth)}
    >
      {IconMark !== undefined && <IconMark size={ICON_SIZE_PX} aria-hidden="true" />}
      {children}
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </AriaButton>
  );
}
