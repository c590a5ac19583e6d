import { isAvailable, type Action } from '../actions/action.ts';
import { useIsOffered } from '../actions/use-actions.ts';
import { Button, type ButtonProps } from './button.tsx';
import { IconButton } from './icon-button.tsx';

interface ActionButtonProps {
  readonly action: Action;
  /** Takes the short word, where what is on screen says the rest; or no word, where there is no room for one. */
  readonly words?: 'full' | 'short' | 'none';
  readonly variant?: NonNullable<ButtonProps['variant']>;
  /** Keeps the focus and ignores presses while the action is under way. */
  readonly isPending?: boolean;
}

/**
 * An action as a button: the same word, icon and key as in the palette, and switched off when it is not
 * available. Nothing for somebody who may not do it.
 */
export function ActionButton({ action, words = 'full', ...rest }: ActionButtonProps) {
  const isOffered = useIsOffered();
  const { label, shortLabel = label, icon, shortcut } = action;
  if (!isOffered(action)) return null;
  const common = {
    ...(shortcut === undefined ? {} : { shortcut }),
    isDisabled: !isAvailable(action),
    onPress: () => action.perform(),
  };
  if (words === 'none' && icon !== undefined) return <IconButton {...common} icon={icon} label={label} />;
  return (
    <Button {...rest} {...common} {...(icon === undefined ? {} : { icon })}>
      {words === 'short' ? shortLabel : label}
    </Button>
  );
}
