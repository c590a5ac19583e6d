import { useTranslation } from 'react-i18next';
import { notAnswered } from '#shared/text/answer.ts';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { CodedField } from '../../../forms/fields/coded-field.tsx';
import { CountryPicker } from '../../../forms/fields/country-picker.tsx';
import { MultilineField } from '../../../forms/fields/multiline-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { TermField } from '../../../forms/fields/vocabulary-field.tsx';
import { newItemId } from '../../../forms/new-item-id.ts';
import { useFormField } from '../../../forms/use-form-field.ts';

const newPlace = () => ({
  id: newItemId(),
  name: null,
  country: notAnswered,
  precision: null,
  type: null,
  venueFront: null,
  venueLink: null,
});

/** Where, and how exactly that is known. A venue is described as what it is to the eye. */
export function PlacesField() {
  const { t } = useTranslation('incidents');
  return (
    <AnswerField<readonly object[]>
      name="places"
      label={t('fields.places')}
      help={t('help.places')}
      emptyValue={[newPlace()]}
    >
      {({ name }) => (
        <RepeatField
          name={name}
          itemLabel={t('place.item')}
          addLabel={t('place.add')}
          newItem={newPlace}
          minItems={1}
        >
          {(path) => <PlaceItem path={path} />}
        </RepeatField>
      )}
    </AnswerField>
  );
}

function PlaceItem({ path }: { readonly path: string }) {
  const { t } = useTranslation('incidents');
  const venueFront = useFormField<object>(`${path}.venueFront`).value;
  return (
    <>
      <MultilineField name={`${path}.name`} label={t('place.name')} />
      <AnswerField<string | null>
        name={`${path}.country`}
        label={t('place.country')}
        emptyValue={null}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <CountryPicker label={t('place.country')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <TermField name={`${path}.precision`} label={t('place.precision')} vocabulary="location-precision" />
      <CodedField name={`${path}.type`} label={t('place.type')} vocabulary="place-type" />
      <CodedField
        name={`${path}.venueFront`}
        label={t('place.venueFront')}
        vocabulary="venue-front"
        help={t('help.venueFront')}
      />
      {typeof venueFront === 'object' && venueFront !== null && (
        <TermField
          name={`${path}.venueLink`}
          label={t('place.venueLink')}
          vocabulary="venue-link"
          help={t('help.venueLink')}
        />
      )}
    </>
  );
}
