import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { Participant } from '#shared/incidents/incident.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { useApi } from '../../api/use-api.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useQuery } from '../../api/use-query.ts';
import { ComboBox } from '../../components/combo-box.tsx';
import type { Option } from '../../components/option.ts';
import { useGuessedLanguage } from '../../forms/fields/use-guessed-language.ts';
import type { ControlProps } from '../../forms/field.tsx';
import { useIsReadOnly } from '../../forms/form.tsx';
import { DuplicateQuestion } from './duplicate-question.tsx';
import { newName, newPersonFields } from './person-form-values.ts';
import { useDuplicateCheck } from './use-duplicate-check.ts';
import { usePersonOption } from './use-person-option.ts';
import styles from './people.module.css';

interface ParticipantPickerProps extends Partial<ControlProps> {
  readonly label: string;
  readonly caseId: CaseId;
  /** What somebody becomes in the case who is named here for the first time. */
  readonly newRole: 'target' | 'relative' | 'perpetrator';
  readonly value: Participant | null;
  readonly onChange: (participant: Participant | null) => void;
  readonly placeholder?: string;
  /** Who is not offered, since they are there already. */
  readonly taken?: readonly Participant[];
}

/**
 * Somebody in an incident, by any form of the name. A new name becomes a person of the case in place;
 * who is not known by name is described in words.
 */
export function ParticipantPicker({
  label,
  caseId,
  newRole,
  value,
  onChange,
  placeholder,
  taken = [],
  ...control
}: ParticipantPickerProps) {
  const { t } = useTranslation('people');
  const api = useApi();
  const errorText = useErrorText();
  const guess = useGuessedLanguage();
  const isReadOnly = useIsReadOnly();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>(null);
  const inCase = useQuery(api.person.listInCase, { caseId });
  const found = useQuery(
    api.person.suggest,
    { text: typed.trim() },
    { isEnabled: typed.trim() !== '', keepsPrevious: true },
  );
  const chosen = useQuery(
    api.person.get,
    { id: value?.kind === 'person' ? value.personId : nobody },
    { isEnabled: value?.kind === 'person' },
  );

  const optionOf = usePersonOption();
  const { question, isNew, close } = useDuplicateCheck();
  const own = (inCase.data ?? []).map(({ person }): Option => ({
    id: person.id,
    label: person.names[0]?.text ?? '',
    description: person.names
      .slice(1)
      .map(({ text }) => text)
      .join(' · '),
    group: t('picker.inCase'),
  }));
  const others = typed.trim() === '' ? [] : (found.data ?? []);
  const ownIds = new Set(own.map(({ id }) => id));
  const takenIds = new Set(taken.map((one) => (one.kind === 'person' ? one.personId : null)));
  const people: readonly Option[] = [
    ...(typed.trim() === ''
      ? own
      : others.filter(({ id }) => ownIds.has(id)).map((row) => optionOf(row, t('picker.inCase')))),
    ...others.filter(({ id }) => !ownIds.has(id)).map((row) => optionOf(row, t('picker.elsewhere'))),
  ];
  const options: readonly Option[] = [
    ...people.filter(({ id }) => !takenIds.has(id as PersonId)),
    ...(typed.trim() === ''
      ? []
      : [
          {
            id: describedId(typed.trim()),
            label: t('picker.describe', { text: typed.trim() }),
            group: t('picker.new'),
            isOffer: true as const,
          },
        ]),
  ];

  async function choose(option: Option | null): Promise<void> {
    setError(null);
    setTyped('');
    if (option === null) return onChange(null);
    const text = typed.trim();
    if (option.id === describedId(text)) {
      return onChange({ kind: 'described', description: { text, lang: guess(text) } });
    }
    const personId = [
      ...(inCase.data ?? []).map(({ person }) => person.id),
      ...others.map(({ id }) => id),
    ].find((id) => id === option.id);
    if (personId !== undefined) await use(personId);
  }

  async function use(personId: PersonId): Promise<void> {
    setError(null);
    close();
    try {
      if (!ownIds.has(personId)) await api.person.linkToCase({ id: personId, caseId, link: link(newRole) });
      onChange({ kind: 'person', personId });
    } catch (failure) {
      setError(failure);
    }
  }

  async function ask(text: string): Promise<void> {
    setError(null);
    setTyped('');
    try {
      if (await isNew(text)) await create(text);
    } catch (failure) {
      setError(failure);
    }
  }

  async function create(text: string): Promise<void> {
    setError(null);
    close();
    try {
      const person = await api.person.create({
        fields: newPersonFields(newName(text, guess(text))),
        inCase: { caseId, ...link(newRole) },
      });
      onChange({ kind: 'person', personId: person.id });
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <div>
      <ComboBox
        {...control}
        isDisabled={isReadOnly}
        {...(control['aria-labelledby'] === undefined ? { 'aria-label': label } : {})}
        options={options}
        value={valueOption(value, chosen.data?.names[0]?.text)}
        placeholder={placeholder ?? t('picker.placeholder')}
        onType={setTyped}
        isLooking={found.isPlaceholderData || found.isPending}
        onCreate={(text) => void ask(text)}
        onChange={(option) => void choose(option)}
      />
      {question !== null && (
        <DuplicateQuestion
          {...question}
          onUse={(id) => void use(id)}
          onCreate={() => void create(question.text)}
          onCancel={close}
        />
      )}
      {error !== null && (
        <p role="alert" className={styles.error}>
          {errorText(error)}
        </p>
      )}
    </div>
  );
}

/** Asked for only with `isEnabled: false`; a query must have an input all the same. */
const nobody = '00000000-0000-7000-8000-000000000000' as PersonId;

/** No id of a person; another description is another choice. */
function describedId(text: string): string {
  return `described ${text}`;
}

function link(role: ParticipantPickerProps['newRole']) {
  return { roles: [role], isUsedAsLeverage: notAnswered, notes: null };
}

function valueOption(value: Participant | null, name: string | undefined): Option | null {
  if (value === null) return null;
  if (value.kind === 'person') return { id: value.personId, label: name ?? '…' };
  return {
    id: describedId(value.description.text),
    label: value.description.text,
    lang: value.description.lang,
  };
}
