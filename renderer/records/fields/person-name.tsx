import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import type { PersonName as NameForm } from '#shared/people/person.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { UserText } from '../../components/user-text.tsx';

/** How a person is called in lists: the first form, and beside another script the first romanised one. */
export function PersonName({ id }: { readonly id: PersonId }) {
  const { t } = useTranslation('records');
  const api = useApi();
  const person = useQuery(api.person.get, { id });
  if (person.data !== undefined) return <NameForms names={person.data.names} />;
  return person.isError ? t('person.gone') : '…';
}

export function NameForms({ names }: { readonly names: readonly NameForm[] }) {
  const [first, ...others] = names;
  if (first === undefined) return null;
  const latin = isLatin(first.text) ? undefined : others.find(({ text }) => isLatin(text));
  return (
    <>
      <UserText>{first}</UserText>
      {latin !== undefined && (
        <>
          {' · '}
          <UserText>{latin}</UserText>
        </>
      )}
    </>
  );
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}
