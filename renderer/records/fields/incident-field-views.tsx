import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import type { Answer } from '#shared/text/answer.ts';
import { UserText } from '../../components/user-text.tsx';
import { AnswerView, NoneView } from './answer-view.tsx';
import { DateView } from './date-view.tsx';
import { ExactWordsView } from './exact-words-view.tsx';
import { InvolvementView } from './involvement-view.tsx';
import { ParticipantView } from './participant-view.tsx';
import { PlaceView } from './place-view.tsx';
import styles from './fields.module.css';
import { SourceView } from './source-view.tsx';
import { TermList } from './term-list.tsx';
import { useWording } from './use-wording.ts';

type View<Field extends keyof IncidentFields> = (props: {
  readonly value: IncidentFields[Field];
}) => ReactNode;

/** One view for every field of an incident, in the order of reading. */
export const incidentFieldViews: { readonly [Field in keyof IncidentFields]: View<Field> } = {
  title: ({ value }) => <UserText>{value}</UserText>,
  exactWords: ({ value }) => <Lines items={value}>{(words) => <ExactWordsView words={words} />}</Lines>,
  when: DateView,
  acts: ActsView,
  channels: ({ value }) => <Terms field="channels" vocabulary="channel" value={value} />,
  demands: DemandsView,
  threats: ({ value }) => <Terms field="threats" vocabulary="threat" value={value} />,
  places: ({ value }) => (
    <AnswerView answer={value}>
      {(places) => <Lines items={places}>{(place) => <PlaceView place={place} />}</Lines>}
    </AnswerView>
  ),
  victims: ({ value }) => (
    <AnswerView answer={value}>
      {(victims) => <Lines items={victims}>{(victim) => <ParticipantView participant={victim} />}</Lines>}
    </AnswerView>
  ),
  involvements: ({ value }) => (
    <AnswerView answer={value}>
      {(list) => <Lines items={list}>{(involvement) => <InvolvementView involvement={involvement} />}</Lines>}
    </AnswerView>
  ),
  familyPressure: FamilyPressureView,
  sources: ({ value }) => <Lines items={value}>{(source) => <SourceView source={source} />}</Lines>,
  narrative: ({ value }) => (value === null ? <NoneView /> : <UserText isMultiline>{value}</UserText>),
};

interface LinesProps<Item> {
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

function Lines<Item>({ items, children }: LinesProps<Item>) {
  const { t } = useTranslation('records');
  if (items.length === 0) return <span className={styles.absence}>{t('none')}</span>;
  return (
    <ul className={styles.lines}>
      {items.map((item, index) => (
        <li key={index}>{children(item)}</li>
      ))}
    </ul>
  );
}

interface TermsProps {
  readonly field: 'channels' | 'threats';
  readonly vocabulary: 'channel' | 'threat';
  readonly value: Answer<readonly string[]>;
}

function Terms({ field, vocabulary, value }: TermsProps) {
  const { t } = useTranslation('incidents');
  return (
    <AnswerView answer={value}>
      {(codes) => <TermList label={t(`fields.${field}`)} vocabulary={vocabulary} codes={codes} />}
    </AnswerView>
  );
}

function ActsView({ value }: { readonly value: IncidentFields['acts'] }) {
  const { term } = useWording();
  return (
    <AnswerView answer={value}>
      {(acts) => (
        <Lines items={acts}>
          {({ code, note }) => (
            <>
              {term('act', code)}
              {note !== null && (
                <span className={styles.second}>
                  {': '}
                  <UserText>{note}</UserText>
                </span>
              )}
            </>
          )}
        </Lines>
      )}
    </AnswerView>
  );
}

function DemandsView({ value }: { readonly value: IncidentFields['demands'] }) {
  const { t } = useTranslation('incidents');
  const { term, date } = useWording();
  return (
    <AnswerView answer={value}>
      {(demands) => (
        <Lines items={demands}>
          {({ code, isExplicit, deadline, consequence }) => (
            <>
              {term('demand', code)}{' '}
              <span className={styles.second}>
                {[
                  t(isExplicit ? 'demand.explicit' : 'demand.implied'),
                  deadline === null ? t('demand.noDeadline') : t('demand.by', { date: date(deadline) }),
                  ...(consequence === null
                    ? []
                    : [t('demand.orElse', { consequence: term('threat', consequence) })]),
                ].join(' · ')}
              </span>
            </>
          )}
        </Lines>
      )}
    </AnswerView>
  );
}

function FamilyPressureView({ value }: { readonly value: IncidentFields['familyPressure'] }) {
  const { term } = useWording();
  return (
    <AnswerView answer={value}>
      {(items) => (
        <Lines items={items}>
          {({ code, relative, note }) => (
            <>
              {term('family-pressure', code)}
              {relative !== null && (
                <>
                  {' · '}
                  <ParticipantView participant={relative} />
                </>
              )}
              {note !== null && (
                <div className={styles.second}>
                  <UserText>{note}</UserText>
                </div>
              )}
            </>
          )}
        </Lines>
      )}
    </AnswerView>
  );
}
