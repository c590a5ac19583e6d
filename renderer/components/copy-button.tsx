import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useApi } from '../api/use-api.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from './button.tsx';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Said when it is on the clipboard. */
  readonly done: string;
}

/** Puts a text that the window shows on the clipboard, through main, which takes it away again. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const { run, isRunning, error } = useCommand(useApi().desktop.copyText);
  const errorText = useErrorText();
  const [isDone, setIsDone] = useState(false);
  return (
    <div className={styles.copy}>
      <Button
        icon={Copy}
        isPending={isRunning}
        onPress={() => {
          setIsDone(false);
          run({ text }).then(
            () => setIsDone(true),
            () => undefined,
          );
        }}
      >
        {label}
      </Button>
      <span role="status" className={styles.done}>
        {isDone ? done : error === null ? '' : errorText(error)}
      </span>
    </div>
  );
}
