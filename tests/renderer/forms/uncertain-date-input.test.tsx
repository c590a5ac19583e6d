import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { UncertainDate } from '#shared/dates/uncertain-date.ts';
import { UncertainDateInput } from '#renderer/forms/fields/uncertain-date-input.tsx';
import { renderScreen } from '../support/render-screen.tsx';

function DateForm({ first }: { readonly first: UncertainDate }) {
  const [date, setDate] = useState(first);
  return (
    <>
      <UncertainDateInput value={date} onChange={setDate} canLast />
      <pre>{JSON.stringify(date)}</pre>
      <button type="button" onClick={() => setDate({ edtf: '2019-06', extent: 'moment', basis: 'document' })}>
        resume
      </button>
    </>
  );
}

function show(first: UncertainDate = { edtf: '', extent: 'moment', basis: 'recollection' }): void {
  renderScreen(<DateForm first={first} />);
}

function recorded(): UncertainDate {
  return JSON.parse(document.querySelector('pre')?.textContent ?? '{}') as UncertainDate;
}

function choose(kind: string): void {
  fireEvent.click(screen.getByRole('radio', { name: kind }));
}

function type(name: string, text: string): void {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
}

test('the words as told are kept with their language, whatever the date', () => {
  show();
  type('As told', '春节后两个星期');
  expect(recorded()).toEqual({
    edtf: '',
    extent: 'moment',
    basis: 'recollection',
    verbatim: { text: '春节后两个星期', lang: 'zh-Hans' },
  });
  type('As told', '');
  expect(recorded()).toEqual({ edtf: '', extent: 'moment', basis: 'recollection' });
});

test('"about 2022" stays about 2022: no month and no day is made up', () => {
  show();
  choose('about');
  type('Year', '2022');
  expect(recorded().edtf).toBe('2022~');
  expect(screen.getByText(/Sorts as 1 Jan 2022 – 31 Dec 2022 · prints as “about 2022/u)).toBeDefined();
});

test('a date that is half filled in is no date yet, and the form says so', () => {
  show();
  choose('exact');
  type('Year', '2021');
  expect(recorded().edtf).toBe('');
  expect(screen.getByText('Fill in what is known; leave the rest empty.')).toBeDefined();
});

test('an unknown date is one press', () => {
  show();
  choose('unknown');
  expect(recorded().edtf).toBe('XXXX');
  expect(screen.getByText(/Sorts before every known date/u)).toBeDefined();
});

test('between two years, and since a year', () => {
  show();
  choose('between');
  type('from: Year', '2021');
  type('to: Year', '2022');
  expect(recorded().edtf).toBe('2021/2022');
  choose('not before');
  expect(recorded().edtf).toBe('2021/..');
});

test('a moment within a time, something that lasted and something repeated are told apart', () => {
  show();
  choose('between');
  type('from: Year', '2021');
  type('to: Year', '2022');
  const prints = (text: string) => screen.getByText(new RegExp(`prints as “${text}”`, 'u'));
  expect(prints('at some time between 2021 and 2022')).toBeDefined();
  choose('it lasted');
  expect(recorded()).toMatchObject({ edtf: '2021/2022', extent: 'lasting' });
  expect(prints('from 2021 to 2022')).toBeDefined();
  choose('it was repeated');
  expect(prints('repeatedly from 2021 to 2022')).toBeDefined();
  type('About how many times', '40');
  expect(recorded()).toMatchObject({ edtf: '2021/2022', extent: 'repeated', times: 40 });
  expect(prints('about 40 times from 2021 to 2022')).toBeDefined();
  choose('a moment');
  expect(recorded()).toEqual({ edtf: '2021/2022', extent: 'moment', basis: 'recollection' });
});

test('a recorded date opens in the builder, and a resumed draft replaces it', () => {
  show({ extent: 'moment', edtf: '2021-03-12?', basis: 'document' });
  expect(screen.getByRole('radio', { name: 'exact' })).toHaveProperty('checked', true);
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveProperty('value', '12');
  expect(screen.getByRole('checkbox', { name: 'not sure' })).toHaveProperty('checked', true);
  fireEvent.click(screen.getByRole('button', { name: 'resume' }));
  expect(screen.getByRole('radio', { name: 'month' })).toHaveProperty('checked', true);
  expect(screen.getByRole('textbox', { name: 'Year' })).toHaveProperty('value', '2019');
});

test('bounds of a lunar date are proposed, and taken by a press alone', () => {
  show({ edtf: '', extent: 'moment', basis: 'recollection' });
  type('As told', '正月十五');
  expect(screen.getByText(/Say the year/u)).toBeDefined();
  choose('year');
  type('Year', '2022');
  expect(recorded()).toMatchObject({ edtf: '2022' });
  expect(screen.getByText(/at some time between 14 February 2022 and 16 February 2022/u)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Use these bounds' }));
  expect(recorded()).toMatchObject({
    edtf: '2022-02-14/2022-02-16',
    calendar: { code: 'chinese_lunisolar', words: null },
    verbatim: { text: '正月十五' },
    basis: 'inferred',
  });
});

test('words that say a date become a proposal, which Enter takes; the words are kept', () => {
  show();
  type('As told', 'spring 2022');
  expect(recorded().edtf).toBe('');
  expect(
    screen.getByRole('button', { name: /Sorts as 1 Feb 2022 – 30 Jun 2022 · prints as “spring 2022”/u }),
  ).toBeDefined();
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'As told' }), { key: 'Enter' });
  expect(recorded()).toMatchObject({ edtf: '2022-21', verbatim: { text: 'spring 2022' } });
  expect(screen.queryByRole('group', { name: 'What this may mean' })).toBeNull();
  expect(screen.getByRole('radio', { name: 'season' })).toHaveProperty('checked', true);
});

test('Enter that ends a composition takes no proposal', () => {
  show();
  type('As told', '2022年春');
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'As told' }), { key: 'Enter', isComposing: true });
  expect(recorded().edtf).toBe('');
});

test('a day that can be meant two ways is proposed both ways, and one that is reckoned from today says so', () => {
  show();
  type('As told', '03/04/2021');
  fireEvent.click(screen.getByRole('button', { name: /4 Mar 2021/u }));
  expect(recorded().edtf).toBe('2021-03-04');
  type('As told', 'last week');
  expect(screen.getByText(/^Reckoned from today, /u)).toBeDefined();
  type('As told', 'nobody knows when');
  expect(screen.queryByRole('group', { name: 'What this may mean' })).toBeNull();
});

test('a time is taken as people write it', () => {
  show({ edtf: '2022-03-01', extent: 'moment', basis: 'document' });
  for (const [typed, time] of [
    ['9h30', '09:30'],
    ['２１：３０', '21:30'],
    ['0930', '09:30'],
  ] as const) {
    type('Local time', typed);
    fireEvent.blur(screen.getByRole('textbox', { name: 'Local time' }));
    expect(recorded().timeLocal).toBe(time);
  }
});

test('a time that is none yet breaks nothing that is shown beside it', () => {
  show({
    edtf: '2022-03-01',
    timeLocal: '09:30',
    timeZone: 'Europe/London',
    extent: 'moment',
    basis: 'document',
  });
  for (const typed of ['9', '9:', '25:61', 'noon 砶']) {
    type('Local time', typed);
    fireEvent.blur(screen.getByRole('textbox', { name: 'Local time' }));
    expect(screen.getByRole('textbox', { name: 'Local time' })).toBeDefined();
  }
});
