import type { ComponentProps, ComponentType } from 'react';
import { caseId, incidentId, personId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { Link } from '../components/link.tsx';

interface NounLinkProps {
  readonly id: string;
  readonly children: ComponentProps<'a'>['children'];
}

interface RecordLinkProps extends NounLinkProps {
  readonly noun: RecordNoun;
}

/** To the page of a record of any noun. */
export function RecordLink({ noun, id, children }: RecordLinkProps) {
  const LinkOfNoun = links[noun];
  return <LinkOfNoun id={id}>{children}</LinkOfNoun>;
}

const links: { readonly [Noun in RecordNoun]: ComponentType<NounLinkProps> } = {
  case: ({ id, children }) => (
    <Link to="/cases/$caseId" params={{ caseId: caseId.parse(id) }}>
      {children}
    </Link>
  ),
  person: ({ id, children }) => (
    <Link to="/people/$personId" params={{ personId: personId.parse(id) }}>
      {children}
    </Link>
  ),
  incident: ({ id, children }) => (
    <Link to="/incidents/$incidentId" params={{ incidentId: incidentId.parse(id) }}>
      {children}
    </Link>
  ),
};
