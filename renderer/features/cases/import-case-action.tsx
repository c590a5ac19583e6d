import { FileInput } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { ImportCaseDialog } from './import-case-dialog.tsx';

/** The button that brings a case in from a file, its line in the palette, and the dialog that follows. */
export function ImportCaseAction() {
  const { t } = useTranslation('archive');
  const api = useApi();
  const errorText = useErrorText();
  const choosePlace = useCommand(api.desktop.choosePlace);
  const [file, setFile] = useState<ChosenPlace | null>(null);
  const { run } = choosePlace;

  const choose = useCallback(async () => {
    try {
      setFile(await run({ purpose: 'open-archive' }));
    } catch {
      // Said below.
    }
  }, [run]);
  const actions = useMemo(
    () => ({
      import: {
        id: 'case.import',
        label: t('action'),
        icon: FileInput,
        operation: 'archive.import' as const,
        perform: () => void choose(),
      },
    }),
    [t, choose],
  );
  useActions(actions);
  return (
    <>
      <ActionButton action={actions.import} words="none" />
      {choosePlace.error !== null && <ErrorLine role="alert">{errorText(choosePlace.error)}</ErrorLine>}
      {file !== null && <ImportCaseDialog key={file.ticket} file={file} onClose={() => setFile(null)} />}
    </>
  );
}
