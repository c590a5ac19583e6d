import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonName as NameForm } from '#shared/people/person.ts';
import { Link } from '../../components/link.tsx';
import { NameForms, PersonName } from './person-name.tsx';

interface PersonLinkProps {
  readonly id: PersonId;
  /** Where they are known already; otherwise the vault is asked. */
  readonly names?: readonly NameForm[];
}

export function PersonLink({ id, names }: PersonLinkProps) {
  return (
    <Link to="/people/$personId" params={{ personId: id }}>
      {names === undefined ? <PersonName id={id} /> : <NameForms names={names} />}
    </Link>
  );
}
