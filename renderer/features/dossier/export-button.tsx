import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DossierRequest, dossierOperations } from '#shared/dossier/dossier-operations.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import type { Task } from '../../api/use-task.ts';
import { Button } from '../../components/button.tsx';

export type ExportTask = Task<(typeof dossierOperations)['export']>;

interface ExportButtonProps {
  readonly request: DossierRequest;
  readonly task: ExportTask;
  /** Something stands in the way; the card beside says what. */
  readonly isBlocked: boolean;
}

/** Asks for the place in a native dialog, then writes. */
export function ExportButton({ request, task, isBlocked }: ExportButtonProps) {
  const { t } = useTranslation('dossierBuilder');
  const api = useApi();
  const choosing = useCommand(api.desktop.choosePlace);
  const isBusy = task.state.name === 'running' || choosing.isRunning;
  const isAvailable = !isBlocked && !isBusy;

  async function start(): Promise<void> {
    const place = await choosing.run({ purpose: 'save-dossier', suggestedName: neutralName() });
    if (place === null) return;
    const asks = request.asks.filter((ask) => ask.trim() !== '');
    task.start({ request: { ...request, asks }, target: place.ticket });
  }

  useActions([
    {
      id: 'dossier.export',
      label: t('export.action'),
      icon: FileDown,
      shortcut: 'Mod+E',
      isAvailable,
      perform: () => void start(),
    },
  ]);

  return (
    <Button
      variant="primary"
      icon={FileDown}
      shortcut="Mod+E"
      isDisabled={!isAvailable}
      onPress={() => void start()}
    >
      {t('export.action')}
    </Button>
  );
}

/** A file name says nothing of the case; four random digits keep two apart. */
function neutralName(): string {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `dossier-${number.toString(16).padStart(4, '0')}.pdf`;
}
