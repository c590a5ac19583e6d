import { isAvailable, type Action } from '../actions/action.ts';
import { Button, type ButtonProps } from './button.tsx';

interface ActionButtonProps {
  readonly action: Action;
  /** Takes the short word, where what is on screen says the rest. */
  readonly isShort?: boolean;
  readonly variant?: NonNullable<ButtonProps['variant']>;
  /** Keeps the focus and ignores presses while the action is under way. */
  readonly isPending?: boolean;
}

/** An action as a button: the same word, icon and key as in the palette, and switched off when it is not available. */
export function ActionButton({ action, isShort = false, ...rest }: ActionButtonProps) {
  const { label, shortLabel = label, icon, shortcut } = action;
  return (
    <Button
      {...rest}
      {...(icon === undefined ? {} : { icon })}
      {...(shortcut === undefined ? {} : { shortcut })}
      isDisabled={!isAvailable(action)}
      onPress={() => action.perform()}
    >
      {isShort ? shortLabel : label}
    </Button>
  );
}
