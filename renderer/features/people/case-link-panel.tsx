import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import type { CasePersonFields } from '#shared/people/person.ts';
import { known, notAnswered, type Answer } from '#shared/text/answer.ts';
import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { codesOf } from '#shared/vocabularies/vocabulary-index.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../api/use-may.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { Switch } from '../../components/switch.tsx';
import { Field } from '../../forms/field.tsx';
import { AnswerControl } from '../../forms/fields/answer-control.tsx';
import { CodedPicker } from '../../forms/fields/coded-picker.tsx';
import { TermsPicker } from '../../forms/fields/vocabulary-picker.tsx';
import { NameForms, PersonName } from '../../records/fields/person-name.tsx';
import styles from './people.module.css';
import { PersonPicker } from './person-picker.tsx';

type Relationship = CasePersonFields['relationship'];

interface CaseLinkPanelProps {
  readonly caseId: CaseId;
  /** null to add somebody. */
  readonly entry: CasePerson | null;
  readonly onClose: () => void;
}

/** What a person is in the case: added, changed or taken out beside the list. */
export function CaseLinkPanel({ caseId, entry, onClose }: CaseLinkPanelProps) {
  const { t } = useTranslation('people');
  const api = useApi();
  const errorText = useErrorText();
  const may = useMay();
  const [personId, setPersonId] = useState<PersonId | null>(entry?.person.id ?? null);
  const [roles, setRoles] = useState<readonly string[]>(entry?.roles ?? []);
  const [relationship, setRelationship] = useState<Relationship>(entry?.relationship ?? notAnswered);
  const [isUsedAsLeverage, setIsUsedAsLeverage] = useState(entry?.isUsedAsLeverage ?? false);
  const [error, setError] = useState<unknown>(null);

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    setError(null);
    try {
      await work();
      onClose();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <SidePanel
      title={entry === null ? t('inCase.addTitle') : <NameForms names={entry.person.names} />}
      onClose={onClose}
    >
      <form
        className={styles.panelForm}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (personId === null || roles.length === 0) return;
          void attempt(() =>
            api.person.linkToCase({
              id: personId,
              caseId,
              link: { roles: [...roles], relationship, isUsedAsLeverage },
            }),
          );
        }}
      >
        {error !== null && (
          <div role="alert">
            <Note tone="danger">{errorText(error)}</Note>
          </div>
        )}
        {entry === null &&
          (personId === null ? (
            <Field label={t('inCase.person')} help={t('help.picker')}>
              {(control) => <PersonPicker {...control} label={t('inCase.person')} onChange={setPersonId} />}
            </Field>
          ) : (
            <p>
              <PersonName id={personId} />
            </p>
          ))}
        <Field label={t('inCase.roles')} help={t('help.roles')}>
          {(control) => (
            <TermsPicker
              {...control}
              label={t('inCase.roles')}
              vocabulary="case-person-role"
              value={roles}
              onChange={setRoles}
            />
          )}
        </Field>
        <AnswerControl<Coded | null>
          label={t('inCase.relationship')}
          help={t('help.relationship')}
          answer={relationship}
          onChange={(answer) => setRelationship(relationshipOf(answer))}
          emptyValue={null}
          isOpenAtFirst
          canBeNotApplicable
        >
          {({ value, onChange }) => (
            <CodedPicker
              label={t('inCase.relationship')}
              vocabulary="relationship"
              value={value}
              onChange={onChange}
            />
          )}
        </AnswerControl>
        <Switch isOn={isUsedAsLeverage} onChange={setIsUsedAsLeverage}>
          {t('inCase.leverageSwitch')}
        </Switch>
        <div className={styles.panelActions}>
          <Button variant="primary" type="submit" isDisabled={personId === null || roles.length === 0}>
            {t('inCase.save')}
          </Button>
          {entry !== null && may('person.unlinkFromCase') && (
            <Button
              variant="danger"
              onPress={() => void attempt(() => api.person.unlinkFromCase({ id: entry.person.id, caseId }))}
            >
              {t('inCase.remove')}
            </Button>
          )}
        </div>
      </form>
    </SidePanel>
  );
}

/** What was picked is a term of the vocabulary. */
function relationshipOf(answer: Answer<Coded | null>): Relationship {
  if (answer.state !== 'known') return answer;
  const [code] = codesOf('relationship', answer.value === null ? [] : [answer.value.code]);
  return code === undefined ? notAnswered : known({ code, words: answer.value?.words ?? null });
}
