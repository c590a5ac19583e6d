import { Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '#shared/people/person.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu } from '../../components/menu.tsx';
import { ErasePersonDialog } from './erase-person-dialog.tsx';

interface ErasePersonProps {
  readonly person: PersonRecord;
  readonly onErased: () => void;
}

/** For administrators; nobody else is offered it. */
export function ErasePerson({ person, onErased }: ErasePersonProps) {
  const { t } = useTranslation('people');
  const { data: summary } = useQuery(useApi().vault.summary, undefined);
  const [isOpen, setIsOpen] = useState(false);
  if (summary?.user.role !== 'administrator') return null;
  return (
    <>
      <Menu
        label={t('erase.menu')}
        actions={[
          {
            id: 'person.erase',
            label: t('erase.action'),
            icon: Trash2,
            perform: () => setIsOpen(true),
          },
        ]}
      >
        <IconButton icon={Ellipsis} label={t('erase.menu')} />
      </Menu>
      {isOpen && <ErasePersonDialog person={person} onClose={() => setIsOpen(false)} onErased={onErased} />}
    </>
  );
}
