import { useTranslation } from 'react-i18next';
import { type DossierRequest, type IdentityMode } from '#shared/dossier/dossier-operations.ts';
import { defaultReason } from '#shared/dossier/projection/person-release.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
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
              onChoose={choose}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface PersonChoiceProps {
  readonly entry: CasePerson;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

function PersonChoice({ entry, choice, onChoose }: PersonChoiceProps) {
  const { t } = useTranslation('dossierBuilder');
  const { term, list } = useWording();
  const { person, roles } = entry;
  const modes: readonly IdentityMode[] = person.isIdentityProtected
    ? ['pseudonym', 'withheld']
    : ['named', 'pseudonym', 'withheld'];
  const mode = choice?.mode ?? 'withheld';
  const reason = choice?.reason ?? defaultReason(roles);
  const name = person.names[0]?.text ?? '';
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
        onChange={(next) => onChoose({ personId: person.id, mode: next, reason })}
        options={modes.map((id) => ({ id, label: t(`people.modes.${id}`) }))}
      />
      {mode !== 'named' && (
        <LeftOutReason
          label={t('people.reason', { name })}
          value={choice?.reason ?? null}
          onChange={(next) => onChoose({ personId: person.id, mode, reason: next })}
        />
      )}
      {choice === undefined && <p className={styles.help}>{t('people.undecided')}</p>}
    </div>
  );
}
