import { FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import type { DossierRequest, dossierOperations } from '#shared/dossier/dossier-operations.ts';
import { useActions } from '../../actions/use-actions.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import type { Job } from '../../api/use-job.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { SyncedPlaceDialog } from './synced-place-dialog.tsx';

export type ExportJob = Job<typeof dossierOperations.export>;

interface ExportButtonProps {
  readonly request: DossierRequest;
  readonly job: ExportJob;
  /** Something stands in the way; the card beside says what. */
  readonly isBlocked: boolean;
}

/** Asks for the place in a native dialog, then writes. */
export function ExportButton({ request, job, isBlocked }: ExportButtonProps) {
  const { t } = useTranslation('dossierBuilder');
  const api = useApi();
  const choosing = useCommand(api.desktop.choosePlace);
  const isBusy = job.state.name === 'running' || choosing.isRunning;
  const isAvailable = !isBlocked && !isBusy;

  const [synced, setSynced] = useState<ChosenPlace | null>(null);

  const { run: choosePlace } = choosing;
  const { start } = job;

  const { choose, write } = useMemo(() => {
    function writeTo({ ticket }: ChosenPlace): void {
      setSynced(null);
      const asks = request.asks.filter((ask) => ask.trim() !== '');
      start({ request: { ...request, asks }, target: ticket });
    }
    return {
      write: writeTo,
      choose: async (): Promise<void> => {
        setSynced(null);
        const place = await choosePlace({ purpose: 'save-dossier', suggestedName: neutralName() });
        if (place?.isSynced === true) setSynced(place);
        else if (place !== null) writeTo(place);
      },
    };
  }, [request, choosePlace, start]);

  const actions = useMemo(
    () => ({
      export: {
        id: 'dossier.export',
        label: t('export.action'),
        icon: FileDown,
        shortcut: 'Mod+E',
        operation: 'dossier.export' as const,
        isAvailable,
        perform: () => void choose(),
      },
    }),
    [t, isAvailable, choose],
  );
  useActions(actions);

  return (
    <>
      <ActionButton action={actions.export} variant="primary" />
      <SyncedPlaceDialog
        label={synced?.label ?? null}
        onClose={() => setSynced(null)}
        onChooseAnother={() => void choose()}
        onWrite={() => {
          if (synced !== null) write(synced);
        }}
      />
    </>
  );
}

/** A file name says nothing of the case; four random digits keep two apart. */
function neutralName(): string {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `dossier-${number.toString(16).padStart(4, '0')}.pdf`;
}
