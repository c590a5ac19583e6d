import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { knownValue, type Answer } from '#shared/text/answer.ts';
import { TagList } from '../../components/tag-list.tsx';
import { UserText } from '../../components/user-text.tsx';
import { AccountView } from './account-view.tsx';
import { AnswerView, NoneView } from './answer-view.tsx';
import { DateView } from './date-view.tsx';
import { ExactWordsView } from './exact-words-view.tsx';
import { InvolvementView } from './involvement-view.tsx';
import { OwnersView } from './owners-view.tsx';
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
  title: ({ value }) => <AccountView value={value} isMultiline={false} />,
  exactWords: ({ value }) => <Lines items={value}>{(words) => <ExactWordsView words={words} />}</Lines>,
  when: DateView,
  acts: ActsView,
  channels: ChannelsView,
  demands: DemandsView,
  threats: ThreatsView,
  places: ({ value }) => (
    <AnswerView answer={value}>
      {(places) => <Lines items={places}>{(place) => <PlaceView place={place} />}</Lines>}
    </AnswerView>
  ),
  victims: ({ value }) => (
    <AnswerView answer={value}>
      {(victims) => <Lines items={victims}>{({ who }) => <ParticipantView participant={who} />}</Lines>}
    </AnswerView>
  ),
  involvements: ({ value }) => (
    <AnswerView answer={value}>
      {(list) => <Lines items={list}>{(involvement) => <InvolvementView involvement={involvement} />}</Lines>}
    </AnswerView>
  ),
  familyPressure: FamilyPressureView,
  sources: ({ value }) => <Lines items={value}>{(source) => <SourceView source={source} />}</Lines>,
  narrative: ({ value }) => (value === null ? <NoneView /> : <AccountView value={value} />),
};

interface LinesProps<Item extends { readonly id: string }> {
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

function Lines<Item extends { readonly id: string }>({ items, children }: LinesProps<Item>) {
  const { t } = useTranslation('records');
  if (items.length === 0) return <span className={styles.absence}>{t('none')}</span>;
  return (
    <ul className={styles.lines}>
      {items.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </ul>
  );
}

function ChannelsView({ value }: { readonly value: IncidentFields['channels'] }) {
  const { t } = useTranslation('incidents');
  const { coded } = useWording();
  return (
    <AnswerView answer={value}>
      {(channels) => (
        <TagList
          label={t('fields.channels')}
          tags={channels.map((channel) => ({ id: channel.id, content: coded('channel', channel) }))}
        />
      )}
    </AnswerView>
  );
}

function ThreatsView({ value }: { readonly value: IncidentFields['threats'] }) {
  const { t } = useTranslation('incidents');
  return (
    <AnswerView answer={value}>
      {(codes) => <TermList label={t('fields.threats')} vocabulary="threat" codes={codes} />}
    </AnswerView>
  );
}

function ActsView({ value }: { readonly value: IncidentFields['acts'] }) {
  const { coded } = useWording();
  return (
    <AnswerView answer={value}>
      {(acts) => (
        <Lines items={acts}>
          {(act) => (
            <>
              {coded('act', act)}
              {act.note !== null && (
                <span className={styles.second}>
                  {': '}
                  <UserText>{act.note}</UserText>
                </span>
              )}
              <OwnersView field="victims" named={act.victims} />
            </>
          )}
        </Lines>
      )}
    </AnswerView>
  );
}

function DemandsView({ value }: { readonly value: IncidentFields['demands'] }) {
  const { coded } = useWording();
  return (
    <AnswerView answer={value}>
      {(demands) => (
        <Lines items={demands}>
          {(demand) => (
            <>
              {coded('demand', demand)} <DemandFacts demand={demand} />
            </>
          )}
        </Lines>
      )}
    </AnswerView>
  );
}

type Demand = Extract<IncidentFields['demands'], { state: 'known' }>['value'][number];

/** What is known of a demand; of what nobody has answered, nothing. */
function DemandFacts({ demand: { isExplicit, deadline, consequence } }: { readonly demand: Demand }) {
  const { t } = useTranslation(['incidents', 'records']);
  const { term, date } = useWording();
  const absent = ({ state }: Answer<unknown>, label: string) =>
    state === 'known' || state === 'not_answered' ? [] : [`${label}: ${t(`records:absence.${state}`)}`];
  const how = knownValue(isExplicit);
  const by = knownValue(deadline);
  const orElse = knownValue(consequence);
  const facts = [
    ...(how === undefined
      ? absent(isExplicit, t('incidents:demand.how'))
      : [t(how ? 'incidents:demand.explicit' : 'incidents:demand.implied')]),
    ...(by === undefined
      ? absent(deadline, t('incidents:demand.deadline'))
      : [t('incidents:demand.by', { date: date(by) })]),
    ...(orElse === undefined
      ? absent(consequence, t('incidents:demand.consequence'))
      : [t('incidents:demand.orElse', { consequence: term('threat', orElse) })]),
  ];
  return <span className={styles.second}>{facts.join(' · ')}</span>;
}

function FamilyPressureView({ value }: { readonly value: IncidentFields['familyPressure'] }) {
  const { coded } = useWording();
  return (
    <AnswerView answer={value}>
      {(items) => (
        <Lines items={items}>
          {({ relative, note, ...pressure }) => (
            <>
              {coded('family-pressure', pressure)}
              {' · '}
              <AnswerView answer={relative}>{(who) => <ParticipantView participant={who} />}</AnswerView>
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
