import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFields, PersonName } from '#shared/people/person.ts';
import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { UserText } from '../../components/user-text.tsx';
import { AccountView } from './account-view.tsx';
import { AnswerView } from './answer-view.tsx';
import { Countries, LanguagesView } from './case-field-views.tsx';
import { DateView } from './date-view.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

type View<Field extends keyof PersonFields> = (props: { readonly value: PersonFields[Field] }) => ReactNode;

/** One view for every field of a person, in the order of reading. */
export const personFieldViews: { readonly [Field in keyof PersonFields]: View<Field> } = {
  names: ({ value }) => (
    <ul className={styles.lines}>
      {value.map((name) => (
        <li key={name.id}>
          <NameFormView name={name} />
        </li>
      ))}
    </ul>
  ),
  isIdentityProtected: IdentityView,
  gender: ({ value }) => <AnswerView answer={value}>{(gender) => <Gender value={gender} />}</AnswerView>,
  birth: ({ value }) => <AnswerView answer={value}>{(date) => <DateView value={date} />}</AnswerView>,
  nationalities: ({ value }) => (
    <AnswerView answer={value}>{(codes) => <Countries codes={codes} />}</AnswerView>
  ),
  occupation: ({ value }) => <AnswerView answer={value}>{(text) => <AccountView value={text} />}</AnswerView>,
  languages: ({ value }) => (
    <AnswerView answer={value}>{(tags) => <LanguagesView value={tags} />}</AnswerView>
  ),
  interpreterNeeded: ({ value }) => (
    <AnswerView answer={value}>{(isNeeded) => <YesNo value={isNeeded} />}</AnswerView>
  ),
};

function NameFormView({ name }: { readonly name: PersonName }) {
  const { t } = useTranslation('records');
  const { term } = useWording();
  const facts = [
    ...(name.role === null ? [] : [term('name-role', name.role)]),
    ...(name.romanisation === null ? [] : [term('romanisation-scheme', name.romanisation)]),
  ];
  return (
    <>
      <UserText>{name}</UserText>{' '}
      <span className={styles.small}>
        {facts.join(' · ')}
        {name.inDocument !== null && (
          <>
            {' · '}
            {t('person.inDocument')} <UserText>{name.inDocument}</UserText>
          </>
        )}
      </span>
    </>
  );
}

function Gender({ value }: { readonly value: Coded }) {
  return useWording().coded('gender', value);
}

function IdentityView({ value }: { readonly value: boolean }) {
  const { t } = useTranslation('records');
  return t(value ? 'person.neverNamed' : 'person.asDecided');
}

function YesNo({ value }: { readonly value: boolean }) {
  const { t } = useTranslation('records');
  return t(value ? 'yes' : 'no');
}
