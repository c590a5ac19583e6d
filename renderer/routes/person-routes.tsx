import { createRoute } from '@tanstack/react-router';
import { personId } from '#shared/ids/ids.ts';
import { PeoplePage } from '../features/people/people-page.tsx';
import { peopleSearch } from '../features/people/people-search.ts';
import { EditPersonPage, NewPersonPage } from '../features/people/person-form-page.tsx';
import { PersonPage } from '../features/people/person-page.tsx';
import { PersonRecord } from '../features/people/person-record.tsx';
import { fieldSearch } from './field-search.ts';
import { recordRoutes } from './record-routes.tsx';
import { rootRoute } from './root-route.tsx';

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: peopleSearch,
  component: function People() {
    const navigate = people.useNavigate();
    return (
      <PeoplePage
        search={people.useSearch()}
        onSearchChange={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});

const newPerson = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/new',
  component: NewPersonPage,
});

const onePerson = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId',
  params: {
    parse: (params) => ({ personId: personId.parse(params.personId) }),
    stringify: (params) => ({ personId: params.personId }),
  },
});

const record = recordRoutes({
  noun: 'person',
  parent: onePerson,
  useId: () => onePerson.useParams().personId,
  page: PersonPage,
  reading: PersonRecord,
});

const edit = createRoute({
  getParentRoute: () => onePerson,
  path: 'edit',
  validateSearch: fieldSearch,
  component: () => <EditPersonPage id={onePerson.useParams().personId} field={edit.useSearch().field} />,
});

export const personRoutes = [people, newPerson, onePerson.addChildren([record, edit])] as const;
