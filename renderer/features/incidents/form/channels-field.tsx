import { useTranslation } from 'react-i18next';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { coded, wordsBeside } from '#shared/vocabularies/coded-value.ts';
import { codesOf } from '#shared/vocabularies/vocabulary-index.ts';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { CodedWordsInput } from '../../../forms/fields/coded-words-input.tsx';
import { itemsByCode } from '../../../forms/fields/items-by-code.ts';
import { TermsPicker } from '../../../forms/fields/vocabulary-picker.tsx';
import { newItemId } from '../../../forms/new-item-id.ts';
import { useWording } from '../../../records/fields/use-wording.ts';
import styles from './incident-form.module.css';

type Channels = Extract<IncidentFields['channels'], { state: 'known' }>['value'];

/** By which ways it reached the person. */
export function ChannelsField() {
  const { t } = useTranslation('incidents');
  const { term } = useWording();
  return (
    <AnswerField<Channels>
      name="channels"
      label={t('fields.channels')}
      help={t('help.channels')}
      emptyValue={[]}
      isOpenAtFirst
    >
      {({ value, onChange }) => (
        <div className={styles.stack}>
          <TermsPicker
            label={t('fields.channels')}
            vocabulary="channel"
            value={value.map(({ code }) => code)}
            onChange={(codes) =>
              onChange(
                itemsByCode(value, codesOf('channel', codes), (code) => ({
                  id: newItemId(),
                  ...coded(code),
                })),
              )
            }
          />
          {value
            .filter(({ code }) => wordsBeside(code) !== 'none')
            .map((channel) => (
              <CodedWordsInput
                key={channel.id}
                term={term('channel', channel.code)}
                value={channel}
                onChange={(words) =>
                  onChange(value.map((one) => (one.id === channel.id ? { ...one, words } : one)))
                }
              />
            ))}
        </div>
      )}
    </AnswerField>
  );
}
