import { Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '#shared/people/person.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu } from '../../components/menu.tsx';
import { ErasePersonDialog } from './erase-person-dialog.tsx';

interface ErasePersonProps {
  readonly person: PersonRecord;
  readonly onErased: () => void;
}

/** The menu that a person is erased from; who may not erase has none. */
export function ErasePerson({ person, onErased }: ErasePersonProps) {
  const { t } = useTranslation('people');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Menu
        label={t('erase.menu')}
        actions={[
          {
            id: 'person.erase',
            label: t('erase.action'),
            icon: Trash2,
            operation: 'person.erase',
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
