import type { SuggestedPerson } from '#shared/people/person-operations.ts';
import { UserText } from '../../components/user-text.tsx';
import { WhyFoundText } from '../../components/why-found.tsx';
import { RecordLink } from '../../records/record-link.tsx';
import styles from './people.module.css';
import { usePersonOption } from './use-person-option.ts';

/** Somebody who may be the same as who is being recorded: name, what tells them apart, and why. */
export function SimilarPerson({ person }: { readonly person: SuggestedPerson }) {
  const option = usePersonOption();
  const { description } = option(person);
  const { matched } = person;
  return (
    <div>
      <RecordLink noun="person" id={person.id}>
        <UserText>{person.name}</UserText>
      </RecordLink>
      {description !== undefined && (
        <div className={styles.similarFacts}>
          <UserText>{description}</UserText>
        </div>
      )}
      {matched !== null && (matched.why !== null || matched.form !== person.name.text) && (
        <div className={styles.similarFacts}>
          <UserText marks={matched.marks}>{matched.form}</UserText>
          {matched.why !== null && (
            <>
              {' · '}
              <WhyFoundText why={matched.why} />
            </>
          )}
        </div>
      )}
    </div>
  );
}
