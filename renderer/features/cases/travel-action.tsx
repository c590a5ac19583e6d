import { Luggage } from 'lucide-react';
import { useMemo, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { useActions } from '../../actions/use-actions.ts';
import { ActionButton } from '../../components/action-button.tsx';

/** Makes a vault of its own out of chosen cases; the vault feature brings it, this one knows none. */
export type TravelDialog = ComponentType<{
  readonly caseIds: readonly CaseId[];
  readonly onClose: () => void;
}>;

interface TravelActionProps {
  readonly caseIds: readonly CaseId[];
  readonly dialog: TravelDialog;
  /** Where there is no room for words. */
  readonly isIcon?: boolean;
}

/** The button that takes cases along, its line in the palette, and the dialog that they open. */
export function TravelAction({ caseIds, dialog: Dialog, isIcon = false }: TravelActionProps) {
  const { t } = useTranslation('travel');
  const [isOpen, setIsOpen] = useState(false);
  const actions = useMemo(
    () => ({
      travel: {
        id: 'case.travel',
        label: t('action'),
        icon: Luggage,
        operation: 'travel.make' as const,
        perform: () => setIsOpen(true),
      },
    }),
    [t],
  );
  useActions(actions);
  return (
    <>
      <ActionButton action={actions.travel} words={isIcon ? 'none' : 'full'} />
      {isOpen && <Dialog caseIds={caseIds} onClose={() => setIsOpen(false)} />}
    </>
  );
}
