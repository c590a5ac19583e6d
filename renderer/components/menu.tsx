import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components';
import { isAvailable, type Action } from '../actions/action.ts';
import { useIsOffered } from '../actions/use-actions.ts';
import { ICON_SIZE_PX } from './icon.ts';
import { Kbd } from './kbd.tsx';
import { Popover } from './popover.tsx';
import styles from './menu.module.css';

interface MenuProps {
  readonly label: string;
  readonly actions: readonly Action[];
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** Nothing at all for somebody who may do none of it. */
export function Menu({ label, actions, children }: MenuProps) {
  const offered = actions.filter(useIsOffered());
  const available = offered.filter(isAvailable);
  if (offered.length === 0) return null;
  return (
    <MenuTrigger>
      {children}
      <Popover>
        <AriaMenu
          aria-label={label}
          className={styles.menu ?? ''}
          onAction={(id) => available.find((action) => action.id === id)?.perform()}
        >
          {available.map(({ id, label: text, icon: IconMark, shortcut }) => (
            <MenuItem key={id} id={id} textValue={text} className={styles.item ?? ''}>
              {IconMark !== undefined && <IconMark size={ICON_SIZE_PX} aria-hidden="true" />}
              <span className={styles.label}>{text}</span>
              {shortcut !== undefined && <Kbd shortcut={shortcut} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
