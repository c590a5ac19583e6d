import type { ComponentProps } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import { nounScreens } from './noun-screens.tsx';

interface RecordLinkProps {
  readonly noun: RecordNoun;
  readonly id: string;
  readonly children: ComponentProps<'a'>['children'];
}

/** To the page of a record of any noun. */
export function RecordLink({ noun, id, children }: RecordLinkProps) {
  const LinkOfNoun = nounScreens[noun].RecordLink;
  return <LinkOfNoun id={id}>{children}</LinkOfNoun>;
}
