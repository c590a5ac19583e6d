import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { caseOperations } from '#shared/cases/case-operations.ts';
import { courseLanes } from '#shared/cases/course-of-conduct.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { classNames } from '../../components/class-names.ts';
import { FactLine } from '../../components/fact-line.tsx';
import { formatLocale } from '../../components/format-locale.ts';
import { Link } from '../../components/link.tsx';
import { UserText } from '../../components/user-text.tsx';
import { PersonName } from '../../records/fields/person-name.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import { courseAxis, type CourseAxis } from './course-axis.ts';
import { courseRows, type Placed } from './course-rows.ts';
import styles from './course-timeline.module.css';

type Course = OutputOf<typeof caseOperations.course>;
type Mark = Course['marks'][number];
type Actor = Course['actors'][number];

interface CourseTimelineProps {
  readonly caseId: CaseId;
  readonly course: Course;
}

/** Lanes over one axis. A day that is known is a firm mark, and so is what went on
 * between two of them; anything less exact is a span with a broken line, and what was repeated a dotted one. */
export function CourseTimeline({ caseId, course }: CourseTimelineProps) {
  const { t } = useTranslation('cases');
  const { marks, actors } = course;
  const axis = courseAxis(
    marks.flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null),
  );
  if (axis === undefined) return <p className={styles.quiet}>{t('course.noDates')}</p>;
  const lanes = courseLanes
    .map((lane) => ({ lane, ofLane: marks.filter((mark) => mark.lane === lane) }))
    .filter(({ ofLane }) => ofLane.length > 0);
  return (
    <div className={styles.timeline}>
      <Axis axis={axis} />
      {lanes.map(({ lane, ofLane }) => (
        <Lane key={lane} name={t(`course.lane.${lane}`)} axis={axis}>
          {courseRows(ofLane, (mark) => ({
            start: mark.earliest === null ? 0 : axis.at(mark.earliest),
            end: mark.latest === null ? 1 : axis.at(mark.latest),
          })).map((row, index) => (
            <div key={index} className={styles.row}>
              {row.map((placed) => (
                <MarkLink
                  key={`${placed.item.incidentId ?? ''} ${placed.item.when.edtf}`}
                  caseId={caseId}
                  placed={placed}
                />
              ))}
            </div>
          ))}
        </Lane>
      ))}
      {actors.length > 0 && (
        <Lane name={t('course.lane.actors')} axis={axis}>
          {actors.map((actor) => (
            <ActorRow key={actor.personId} actor={actor} axis={axis} />
          ))}
        </Lane>
      )}
      {course.undated > 0 && (
        <p className={styles.quiet}>
          <Link to="/cases/$caseId/incidents" params={{ caseId }}>
            {t('course.undated', { count: course.undated })}
          </Link>
        </p>
      )}
    </div>
  );
}

function Axis({ axis }: { readonly axis: CourseAxis }) {
  const { uiLanguage } = useWording();
  const word = tickWords(axis, uiLanguage);
  return (
    <div className={styles.axis} aria-hidden="true">
      {axis.ticks.map((day, index) => (
        <span
          key={day}
          className={styles.tick}
          style={{ insetInlineStart: percent(axis.at(day)), inlineSize: percent(1 / axis.ticks.length) }}
        >
          {word(day, index)}
        </span>
      ))}
    </div>
  );
}

interface LaneProps {
  readonly name: string;
  readonly axis: CourseAxis;
  readonly children: ReactNode;
}

/** One stop of the Tab key; arrows go from mark to mark. */
function Lane({ name, axis, children }: LaneProps) {
  return (
    <div className={styles.lane}>
      <h3 className={styles.name}>{name}</h3>
      <Toolbar aria-label={name} className={styles.track ?? ''}>
        {axis.ticks.map((day) => (
          <span
            key={day}
            aria-hidden="true"
            className={styles.line}
            style={{ insetInlineStart: percent(axis.at(day)) }}
          />
        ))}
        {children}
      </Toolbar>
    </div>
  );
}

interface MarkLinkProps {
  readonly caseId: CaseId;
  readonly placed: Placed<Mark>;
}

/** Words in less room than this are only dots. */
const MIN_LABEL_ROOM = 0.075;

function MarkLink({ caseId, placed }: MarkLinkProps) {
  const { t } = useTranslation('cases');
  const { date, uiLanguage } = useWording();
  const { item: mark, start, end, room } = placed;
  const { incidentId, title, count, when } = mark;
  const words = incidentId === null ? t('course.incidents', { count }) : title;
  const whenWords = incidentId === null ? periodWords(when.edtf, uiLanguage) : date(when);
  const name = t('course.mark', { date: whenWords, words });
  const common = {
    className: classNames(
      styles.mark,
      styles[mark.lane],
      isFirm(when) ? undefined : styles.soft,
      when.extent === 'repeated' && styles.repeated,
      mark.earliest === null && styles.openStart,
      mark.latest === null && styles.openEnd,
    ),
    style: { insetInlineStart: percent(start), inlineSize: percent(end - start) },
    title: name,
    'aria-label': name,
  };
  return (
    <>
      {incidentId === null ? (
        <Link {...common} to="/cases/$caseId/incidents" params={{ caseId }} />
      ) : (
        <Link {...common} to="/incidents/$incidentId" params={{ incidentId }} />
      )}
      {room >= MIN_LABEL_ROOM && (
        <span
          aria-hidden="true"
          className={styles.label}
          style={{ insetInlineStart: percent(start), inlineSize: percent(room) }}
        >
          <span className={styles.words}>{incidentId === null ? words : <UserText>{title}</UserText>}</span>
        </span>
      )}
    </>
  );
}

interface ActorRowProps {
  readonly actor: Actor;
  readonly axis: CourseAxis;
}

function ActorRow({ actor, axis }: ActorRowProps) {
  const { t } = useTranslation('cases');
  const start = axis.at(actor.earliest);
  return (
    <div className={styles.row}>
      <span
        aria-hidden="true"
        className={classNames(styles.mark, styles.actor)}
        style={{ insetInlineStart: percent(start), inlineSize: percent(axis.at(actor.latest) - start) }}
      />
      <span
        className={styles.label}
        style={{ insetInlineStart: percent(start), inlineSize: percent(1 - start) }}
      >
        <span className={styles.words}>
          <FactLine>
            <Link to="/people/$personId" params={{ personId: actor.personId }}>
              <PersonName id={actor.personId} />
            </Link>
            {t('course.incidents', { count: actor.count })}
          </FactLine>
        </span>
      </span>
    </div>
  );
}

/** A month or a year that several incidents have in common: it is not the date of any of them. */
function periodWords(period: string, uiLanguage: string): string {
  const isYear = period.length === 4;
  return new Intl.DateTimeFormat(formatLocale(uiLanguage), {
    year: 'numeric',
    ...(isYear ? {} : { month: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(period));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

/** A day that is known, or something that went on from one such day to another; not "about" or "perhaps". */
function isFirm({ edtf, extent }: Mark['when']): boolean {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(edtf);
  return isDay || (extent === 'lasting' && /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u.test(edtf));
}

/** The year where it begins or first comes up, else the month. */
function tickWords(
  { stepMonths }: CourseAxis,
  uiLanguage: string,
): (isoDay: string, index: number) => string {
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formatLocale(uiLanguage), { ...options, timeZone: 'UTC' });
  const year = words({ year: 'numeric' });
  const month = words({ month: 'short' });
  const both = words({ year: 'numeric', month: 'short' });
  return (isoDay, index) => {
    const day = new Date(isoDay);
    if (stepMonths >= 12) return year.format(day);
    return (index === 0 || day.getUTCMonth() === 0 ? both : month).format(day);
  };
}
