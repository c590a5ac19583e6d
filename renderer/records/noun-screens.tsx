import type { NavigateOptions } from '@tanstack/react-router';
import { Folder, UserRound, Zap } from 'lucide-react';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { OperationName } from '#shared/contract.ts';
import { caseId, incidentId, personId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import type { Icon } from '../components/icon.ts';
import { Link } from '../components/link.tsx';
import { caseFieldViews } from './fields/case-field-views.tsx';
import { incidentFieldViews } from './fields/incident-field-views.tsx';
import { personFieldViews } from './fields/person-field-views.tsx';
import type { FieldName, FieldValue } from './fields/record-shape.ts';

interface NounLinkProps {
  readonly id: string;
  readonly children: ComponentProps<'a'>['children'];
}

interface EditLinkProps extends NounLinkProps {
  /** Takes the focus. */
  readonly field: string | undefined;
}

interface NounScreen<Noun extends RecordNoun> {
  readonly icon: Icon;
  /** To the page of one record. */
  readonly RecordLink: ComponentType<NounLinkProps>;
  /** The same, for what is no link. */
  readonly page: (id: string) => NavigateOptions;
  /** To its form, for whoever may ask for `updating`. */
  readonly EditLink: ComponentType<EditLinkProps>;
  readonly updating: OperationName;
  /** One view for each field. */
  readonly fieldViews: {
    readonly [Field in FieldName<Noun>]: (props: { readonly value: FieldValue<Noun, Field> }) => ReactNode;
  };
}

/** How each noun is shown wherever records of any noun are: hits, histories, conflicts, the activity. */
export const nounScreens: { readonly [Noun in RecordNoun]: NounScreen<Noun> } = {
  case: {
    icon: Folder,
    fieldViews: caseFieldViews,
    RecordLink: ({ id, children }) => (
      <Link to="/cases/$caseId" params={{ caseId: caseId.parse(id) }}>
        {children}
      </Link>
    ),
    page: (id) => ({ to: '/cases/$caseId', params: { caseId: caseId.parse(id) } }),
    updating: 'case.update',
    EditLink: ({ id, field, children }) => (
      <Link
        to="/cases/$caseId/edit"
        params={{ caseId: caseId.parse(id) }}
        search={field === undefined ? {} : { field }}
      >
        {children}
      </Link>
    ),
  },
  person: {
    icon: UserRound,
    fieldViews: personFieldViews,
    RecordLink: ({ id, children }) => (
      <Link to="/people/$personId" params={{ personId: personId.parse(id) }}>
        {children}
      </Link>
    ),
    page: (id) => ({ to: '/people/$personId', params: { personId: personId.parse(id) } }),
    updating: 'person.update',
    EditLink: ({ id, field, children }) => (
      <Link
        to="/people/$personId/edit"
        params={{ personId: personId.parse(id) }}
        search={field === undefined ? {} : { field }}
      >
        {children}
      </Link>
    ),
  },
  incident: {
    icon: Zap,
    fieldViews: incidentFieldViews,
    RecordLink: ({ id, children }) => (
      <Link to="/incidents/$incidentId" params={{ incidentId: incidentId.parse(id) }}>
        {children}
      </Link>
    ),
    page: (id) => ({ to: '/incidents/$incidentId', params: { incidentId: incidentId.parse(id) } }),
    updating: 'incident.update',
    EditLink: ({ id, field, children }) => (
      <Link
        to="/incidents/$incidentId/edit"
        params={{ incidentId: incidentId.parse(id) }}
        search={field === undefined ? {} : { field }}
      >
        {children}
      </Link>
    ),
  },
};
