import { expect, test } from 'vitest';
import {
  courseMarks,
  lanesOf,
  MAX_COURSE_MARKS,
  type CourseIncident,
} from '#shared/cases/course-of-conduct.ts';
import { dateBounds } from '#shared/dates/date-bounds.ts';
import { vocabularies } from '#shared/vocabularies/vocabulary-index.ts';

function incident(edtf: string, acts: readonly string[] = ['persuade_return'], id = edtf): CourseIncident {
  return { id, title: `What happened ${edtf}`, when: { edtf, extent: 'moment' }, acts, ...dateBounds(edtf) };
}

test('what was done to the family at home, or through another state, has a lane of its own', () => {
  expect(lanesOf(['persuade_return'])).toEqual(['target']);
  expect(lanesOf(['family_interrogated'])).toEqual(['family']);
  expect(lanesOf(['interpol_notice'])).toEqual(['state']);
  expect(lanesOf(['family_detained', 'threat_family'])).toEqual(['target', 'family']);
  expect(lanesOf([])).toEqual(['target']);
});

test('the groups that lanes are made of are groups of the vocabulary', () => {
  const groups = new Set(vocabularies.act.groups?.map(({ code }) => code));
  expect(['home', 'co-opting'].filter((group) => !groups.has(group))).toEqual([]);
});

test('a date of any precision has a mark, and one that is not known at all has none', () => {
  const dates = [
    '2022-03-12',
    '2022-02~',
    '2022-21',
    '2021?',
    '2022/2023',
    '2022-05/..',
    '../2022-05',
    'XXXX',
  ];
  const marks = courseMarks(dates.map((edtf) => incident(edtf)));
  expect(marks.map(({ when, earliest, latest }) => [when.edtf, earliest, latest])).toEqual([
    ['2022-03-12', '2022-03-12', '2022-03-12'],
    ['2022-02~', '2022-02-01', '2022-02-28'],
    ['2022-21', '2022-02-01', '2022-06-30'],
    ['2021?', '2021-01-01', '2021-12-31'],
    ['2022/2023', '2022-01-01', '2023-12-31'],
    ['2022-05/..', '2022-05-01', null],
    ['../2022-05', null, '2022-05-31'],
  ]);
});

function days(count: number, everyDays: number): CourseIncident[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index * everyDays)).toISOString().slice(0, 10);
    return incident(day, ['persuade_return'], `${day} ${String(index)}`);
  });
}

test('of very many incidents those of a month, then those of a year are one mark, and none is lost', () => {
  const few = courseMarks(days(MAX_COURSE_MARKS, 3));
  expect(few.every(({ count }) => count === 1)).toBe(true);
  const many = courseMarks(days(1000, 1));
  expect(many[0]).toEqual({
    lane: 'target',
    when: { edtf: '2020-01', extent: 'moment' },
    earliest: '2020-01-01',
    latest: '2020-01-31',
    incidentId: null,
    title: '',
    count: 31,
  });
  const most = courseMarks(days(5000, 3));
  expect(most[0]).toMatchObject({ when: { edtf: '2020' }, latest: '2020-12-31', count: 122 });
  for (const marks of [many, most]) expect(marks.length).toBeLessThanOrEqual(MAX_COURSE_MARKS);
  expect(most.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
});
