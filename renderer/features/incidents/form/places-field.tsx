import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { CountryField } from '../../../forms/fields/country-field.tsx';
import { MultilineField } from '../../../forms/fields/multiline-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { TermField } from '../../../forms/fields/vocabulary-field.tsx';
import { useFormField } from '../../../forms/use-form-field.ts';

const newPlace = () => ({
  name: null,
  country: null,
  precision: 'town',
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
  const venueFront = useFormField<string>(`${path}.venueFront`).value;
  return (
    <>
      <MultilineField name={`${path}.name`} label={t('place.name')} />
      <CountryField name={`${path}.country`} label={t('place.country')} />
      <TermField name={`${path}.precision`} label={t('place.precision')} vocabulary="location-precision" />
      <TermField name={`${path}.type`} label={t('place.type')} vocabulary="place-type" />
      <TermField
        name={`${path}.venueFront`}
        label={t('place.venueFront')}
        vocabulary="venue-front"
        help={t('help.venueFront')}
      />
      {typeof venueFront === 'string' && (
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
