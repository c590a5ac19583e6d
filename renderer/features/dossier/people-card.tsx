import { useTranslation } from 'react-i18next';
import { type DossierRequest, type IdentityMode } from '#shared/dossier/dossier-operations.ts';
import { headingName } from '#shared/dossier/projection/heading-name.ts';
import { defaultReason } from '#shared/dossier/projection/person-release.ts';
import { followsLeads } from '#shared/dossier/recipient-kind.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { NameForms } from '../../records/fields/person-name.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './dossier.module.css';
import { LeftOutReason } from './left-out-reason.tsx';

type Choice = DossierRequest['people'][number];

interface PeopleCardProps {
  readonly caseId: CaseId;
  readonly request: DossierRequest;
  readonly onChange: (change: Partial<DossierRequest>) => void;
}

/** How each person appears. Who is not decided about is withheld. */
export function PeopleCard({ caseId, request, onChange }: PeopleCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const api = useApi();
  const people = useQuery(api.person.listInCase, { caseId });

  function choose(choice: Choice): void {
    const others = request.people.filter(({ personId }) => personId !== choice.personId);
    onChange({ people: [...others, choice] });
  }

  return (
    <Card title={t('people.title')}>
      {people.isError && <ErrorState error={people.error} />}
      {people.isPending && <LoadingSkeleton />}
      {people.data?.length === 0 && <p className={styles.detail}>{t('people.none')}</p>}
      <ul className={styles.list}>
        {people.data?.map((entry) => (
          <li key={entry.person.id} className={styles.person}>
            <PersonChoice
              entry={entry}
              choice={request.people.find(({ personId }) => personId === entry.person.id)}
              recipientKind={request.recipientKind}
              onChoose={choose}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Somebody who is recorded as having acted, and as nothing that makes them a victim first. */
function isActor(roles: CasePerson['roles']): boolean {
  return roles.includes('perpetrator') && roles.every((role) => role === 'perpetrator' || role === 'source');
}

interface PersonChoiceProps {
  readonly entry: CasePerson;
  readonly choice: Choice | undefined;
  readonly recipientKind: DossierRequest['recipientKind'];
  readonly onChoose: (choice: Choice) => void;
}

function PersonChoice({ entry, choice, recipientKind, onChoose }: PersonChoiceProps) {
  const { t } = useTranslation('dossierBuilder');
  const { term, list } = useWording();
  const { person, roles } = entry;
  const modes: readonly IdentityMode[] = person.isIdentityProtected
    ? ['pseudonym', 'withheld']
    : ['named', 'pseudonym', 'withheld'];
  const mode = choice?.mode ?? 'withheld';
  // What is proposed is no answer: it counts once somebody has taken it.
  const reason = choice?.reason ?? null;
  const proposed = term('withholding-reason', defaultReason(roles));
  const name = person.names[0]?.text ?? '';
  const isLead = isActor(roles) && !person.isIdentityProtected;
  const heading = headingName(person, choice, recipientKind);
  const decide = (change: Partial<Choice>) =>
    onChoose({ ...choice, personId: person.id, mode, reason, ...change });
  return (
    <div data-record-field={`person-${person.id}`} className={styles.choice}>
      <div>
        <NameForms names={person.names} />
        <div className={styles.detail}>
          {list(roles.map((role) => term('case-person-role', role)))}
          {person.isIdentityProtected && ` · ${t('people.protected')}`}
        </div>
      </div>
      <RadioGroup
        layout="segmented"
        aria-label={t('people.mode', { name })}
        value={mode}
        onChange={(next) => decide({ mode: next })}
        options={modes.map((id) => ({
          id,
          label: t(isLead && id === 'named' ? 'people.asRecorded' : `people.modes.${id}`),
        }))}
      />
      {choice === undefined && isLead && followsLeads(recipientKind) && (
        <div className={styles.help}>
          {t('people.lead')}{' '}
          <Button variant="word" onPress={() => decide({ mode: 'named' })}>
            {t('people.takeLead', { name })}
          </Button>
        </div>
      )}
      {mode === 'named' && person.names.length > 1 && (
        <span className={styles.reason}>
          <Select
            isQuiet
            aria-label={t('people.form', { name })}
            options={person.names.map(({ id, text }) => ({ id, label: t('people.heads', { text }) }))}
            value={heading?.id ?? null}
            onChange={(chosen) => {
              const form = person.names.find(({ id }) => id === chosen);
              if (form !== undefined) decide({ nameId: form.id });
            }}
          />
        </span>
      )}
      {mode !== 'named' && (
        <LeftOutReason
          of={person.id}
          label={t('people.reason', { name })}
          value={reason}
          onChange={(next) => decide({ reason: next })}
        />
      )}
      {choice !== undefined && mode !== 'named' && reason === null && (
        <div className={styles.help}>
          {t('people.proposed')}{' '}
          <Button
            variant="word"
            aria-label={t('people.takeReason', { name, reason: proposed })}
            onPress={() => decide({ reason: defaultReason(roles) })}
          >
            {proposed}
          </Button>
        </div>
      )}
      {choice === undefined && <p className={styles.help}>{t('people.undecided')}</p>}
    </div>
  );
}
