import { fireEvent, screen, within } from '@testing-library/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { courseAxis } from '#renderer/features/cases/course-axis.ts';
import { courseRows } from '#renderer/features/cases/course-rows.ts';
import { CourseTimeline } from '#renderer/features/cases/course-timeline.tsx';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import { caseId, incidentId, personId } from '#shared/ids/ids.ts';
import { aName, aPerson } from '#tests/support/record-builders.ts';
import { renderScreen } from '../../support/render-screen.tsx';

const id = '01920000-0000-7000-8000-000000000001';
const mark = (
  lane: 'target' | 'family',
  edtf: string,
  [earliest, latest]: readonly (string | null)[],
  title: string,
) => ({
  lane,
  when: { edtf, extent: edtf.includes('/') ? ('lasting' as const) : ('moment' as const) },
  earliest: earliest ?? null,
  latest: latest ?? null,
  incidentId: incidentId.parse(id),
  title,
  count: 1,
});

const course = {
  marks: [
    mark('target', '2022-03-12', ['2022-03-12', '2022-03-12'], 'First call'),
    mark('family', '2022-21', ['2022-02-01', '2022-06-30'], 'Father summoned'),
    mark('target', '2022-11/..', ['2022-11-01', null], 'Followed'),
    { ...mark('target', '2023-01', ['2023-01-01', '2023-01-31'], ''), incidentId: null, count: 7 },
  ],
  actors: [{ personId: personId.parse(id), count: 3, earliest: '2022-03-12', latest: '2023-01-31' }],
  undated: 2,
};

async function show(language: UiLanguage): Promise<void> {
  const rootRoute = createRootRoute({
    component: () => <CourseTimeline caseId={caseId.parse(id)} course={course} />,
  });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() });
  renderScreen(<RouterProvider router={router as never} />, {
    language,
    handlers: { person: { get: () => ({ ...aPerson({ names: [aName('Caller A')] }), id, revision: 1 }) } },
  });
  await screen.findByText('Caller A');
}

test('every mark says its date, as exact as it is known, and what happened', async () => {
  await show('en');
  const names = screen.getAllByRole('toolbar').map((lane) => [
    lane.getAttribute('aria-label'),
    within(lane)
      .getAllByRole('link')
      .map((link) => link.getAttribute('aria-label') ?? link.textContent),
  ]);
  expect(names).toEqual([
    [
      'Person abroad',
      [
        '12 March 2022: First call',
        'from November 2022, end not known: Followed',
        'January 2023: 7 incidents',
      ],
    ],
    ['Family at home', ['spring 2022: Father summoned']],
    ['Actors', ['Caller A']],
  ]);
  expect(screen.getByRole('link', { name: '2 incidents without a date' })).toBeDefined();
});

test('Tab stops once in a lane, and arrows go from mark to mark', async () => {
  await show('en');
  const [lane] = screen.getAllByRole('toolbar');
  if (lane === undefined) throw new Error('there is no lane');
  const links = within(lane).getAllByRole('link');
  links[0]?.focus();
  fireEvent.keyDown(links[0] ?? lane, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(links[1]);
});

test('the lanes and dates are in the language of the interface', async () => {
  await show('zh-Hans');
  expect(screen.getByRole('link', { name: '2022年3月12日：First call' })).toBeDefined();
  expect(screen.getByRole('toolbar', { name: '国内家属' })).toBeDefined();
});

test('the axis has whole months, of which few enough are marked to be read', () => {
  const axis = courseAxis(['2021-03-15', '2022-12-31']);
  expect(axis?.stepMonths).toBe(3);
  expect(axis?.ticks[0]).toBe('2021-01-01');
  expect(axis?.ticks.length).toBeLessThanOrEqual(9);
  expect(axis?.at('2021-01-01')).toBe(0);
  expect(axis?.at('2023-06-01')).toBe(1);
  expect(courseAxis(['2022-03-12'])?.ticks).toEqual(['2022-03-01']);
  expect(courseAxis(['1990-01-01', '2026-01-01'])?.stepMonths).toBe(60);
  expect(courseAxis([])).toBeUndefined();
});

test('marks that would lie on each other stand in rows of their own, and words end before the next mark', () => {
  const stretches = [
    { start: 0.1, end: 0.1 },
    { start: 0.1, end: 0.4 },
    { start: 0.5, end: 0.5 },
    { start: 1, end: 1 },
  ];
  const rows = courseRows(stretches, (stretch) => stretch);
  expect(rows.map((row) => row.map(({ item }) => stretches.indexOf(item)))).toEqual([[0, 2, 3], [1]]);
  expect(rows[0]?.map(({ room }) => Number(room.toFixed(3)))).toEqual([0.4, 0.488, 0.012]);
  expect(rows[0]?.at(-1)?.end).toBe(1);
});
