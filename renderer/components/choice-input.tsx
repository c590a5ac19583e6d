import {
  useContext,
  useEffect,
  useRef,
  type ComponentProps,
  type ContextType,
  type KeyboardEvent,
} from 'react';
import { ComboBoxStateContext, Input } from 'react-aria-components';

interface ChoiceInputProps extends ComponentProps<typeof Input> {
  /** The option that Enter takes: the first that fits what was typed. Null where nothing was typed, or nothing fits. */
  readonly firstMatch: string | null;
  /** Grows with every pick: the list has done its work. */
  readonly pickCount: number;
  /** What Enter takes, also where it is chosen already, which the list says nothing of. */
  readonly onEnter?: (id: string) => void;
}

/**
 * Where a choice is typed. Enter takes the option that is pointed at, at first the first that fits. The Tab key takes
 * none, and where nothing fits Enter does not either: what was typed stays.
 */
export function ChoiceInput({
  firstMatch,
  pickCount,
  onEnter,
  onKeyDownCapture,
  ...props
}: ChoiceInputProps) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });

  // After every drawing, and after what the list itself does then: it forgets what it points at when the text changes.
  useEffect(() => {
    queueMicrotask(() => pointAtFirst(latest.current, firstMatch));
  });

  // The list closes by itself only if the value changes; that of a field that empties itself for the next never does.
  useEffect(() => {
    if (pickCount > 0) latest.current?.setOpen(false);
  }, [pickCount]);

  function beforeKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Tab') state?.selectionManager.setFocusedKey(null);
    const pointedAt = state?.isOpen === true ? state.selectionManager.focusedKey : null;
    if (event.key === 'Enter' && pointedAt !== null) onEnter?.(String(pointedAt));
    onKeyDownCapture?.(event);
  }

  return <Input {...props} onKeyDownCapture={beforeKey} />;
}

function pointAtFirst(state: ContextType<typeof ComboBoxStateContext>, firstMatch: string | null): void {
  if (state === null || !state.isOpen || firstMatch === null) return;
  const { focusedKey } = state.selectionManager;
  const isThere = focusedKey !== null && state.collection.getItem(focusedKey) !== null;
  if (!isThere && state.collection.getItem(firstMatch) !== null)
    state.selectionManager.setFocusedKey(firstMatch);
}
