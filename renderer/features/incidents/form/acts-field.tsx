import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  MAX_NOTE_CHARACTERS,
  type IncidentAct,
  type IncidentFields,
  type Victim,
} from '#shared/incidents/incident.ts';
import { knownItems } from '#shared/text/answer.ts';
import { coded, wordsBeside } from '#shared/vocabularies/coded-value.ts';
import { codesOf, findTerm } from '#shared/vocabularies/vocabulary-index.ts';
import { TextInput } from '../../../components/text-input.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { CodedWordsInput } from '../../../forms/fields/coded-words-input.tsx';
import { itemsByCode } from '../../../forms/fields/items-by-code.ts';
import { TermsPicker } from '../../../forms/fields/vocabulary-picker.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { newItemId } from '../../../forms/new-item-id.ts';
import { ParticipantView } from '../../../records/fields/participant-view.tsx';
import { useWording } from '../../../records/fields/use-wording.ts';
import { OwnerChoice } from './owner-choice.tsx';
import styles from './incident-form.module.css';

type Acts = Extract<IncidentFields['acts'], { state: 'known' }>['value'];

/** What happened, as terms; each shows what it means and takes a note of its own. */
export function ActsField() {
  const { t } = useTranslation('incidents');
  return (
    <AnswerField<Acts>
      name="acts"
      label={t('fields.acts')}
      help={t('help.acts')}
      emptyValue={[]}
      isOpenAtFirst
    >
      {({ value, onChange }) => <ActsInput acts={value} onChange={onChange} />}
    </AnswerField>
  );
}

interface ActsInputProps {
  readonly acts: Acts;
  readonly onChange: (acts: Acts) => void;
}

function ActsInput({ acts, onChange }: ActsInputProps) {
  const { t } = useTranslation('incidents');
  const victims: IncidentFields['victims'] | undefined = useWatch({ name: 'victims' });
  const people = victims === undefined ? [] : knownItems(victims);
  return (
    <div className={styles.stack}>
      <TermsPicker
        label={t('fields.acts')}
        vocabulary="act"
        value={acts.map(({ code }) => code)}
        onChange={(codes) =>
          onChange(
            itemsByCode(acts, codesOf('act', codes), (code) => ({
              id: newItemId(),
              ...coded(code),
              note: null,
              victims: null,
            })),
          )
        }
      />
      {acts.length > 0 && (
        <ul className={styles.acts}>
          {acts.map((act) => (
            <ActItem
              key={act.id}
              act={act}
              victims={people}
              onChange={(next) => onChange(acts.map((one) => (one.id === next.id ? next : one)))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ActItemProps {
  readonly act: IncidentAct;
  readonly victims: readonly Victim[];
  readonly onChange: (act: IncidentAct) => void;
}

function ActItem({ act, victims, onChange }: ActItemProps) {
  const { t } = useTranslation('incidents');
  const { term, uiLanguage } = useWording();
  const isReadOnly = useIsReadOnly();
  const name = term('act', act.code);
  return (
    <li className={styles.act}>
      <span className={styles.definition}>
        <strong>{name}</strong>: {findTerm('act', act.code)?.definition[uiLanguage]}
      </span>
      <TextInput
        aria-label={t('acts.note', { act: name })}
        placeholder={t('acts.notePlaceholder')}
        value={act.note ?? ''}
        maxLength={MAX_NOTE_CHARACTERS}
        isReadOnly={isReadOnly}
        onChange={(note) => onChange({ ...act, note: note === '' ? null : note })}
      />
      {wordsBeside(act.code) !== 'none' && (
        <div className={styles.wide}>
          <CodedWordsInput term={name} value={act} onChange={(words) => onChange({ ...act, words })} />
        </div>
      )}
      {victims.length > 1 && (
        <div className={styles.wide}>
          <OwnerChoice
            label={t('acts.against', { act: name })}
            allLabel={t('acts.againstAll')}
            options={victims.map(({ id, who }) => ({ id, content: <ParticipantView participant={who} /> }))}
            value={act.victims}
            onChange={(ids) => onChange({ ...act, victims: ids })}
          />
        </div>
      )}
    </li>
  );
}
