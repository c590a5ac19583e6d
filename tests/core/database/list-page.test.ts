import { expect, test } from 'vitest';
import { ListAnchors } from '#core/database/list-anchors.ts';
import { readListPage, type ListSource } from '#core/database/list-page.ts';
import { sql } from '#core/database/sql.ts';
import { openScratchDatabase } from '#tests/support/open-scratch-database.ts';

interface Line {
  readonly id: string;
  readonly title: string;
}

/** Lines with equal titles in runs of seven, so that the order needs its second column. */
function openList(rows: number) {
  const { access } = openScratchDatabase();
  access.exec(`
    CREATE TABLE line (id TEXT PRIMARY KEY, title TEXT NOT NULL, kind INTEGER NOT NULL) STRICT;
    CREATE INDEX line_by_title ON line (title, id, kind);
    BEGIN`);
  for (let row = 0; row < rows; row++) addLine(row);
  access.exec('COMMIT');

  function addLine(row: number): void {
    const number = String(row * 7919).padStart(9, '0');
    const title = `title ${String(row % Math.ceil(rows / 7)).padStart(6, '0')}`;
    access.run(sql`INSERT INTO line (id, title, kind) VALUES (${`id-${number}`}, ${title}, ${row % 3})`);
  }

  const anchors = new ListAnchors();
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
    await Promise.resolve();
  };
  return {
    access,
    anchors,
    addLine,
    pauses: () => pauses,
    page: (page: number, source: Partial<ListSource> = {}) =>
      readListPage<Line>({ db: access, anchors }, { ...byTitle, ...source }, page, pause),
    all: (where = sql`1`, order = sql`title, id`) =>
      access.all<Line>(sql`SELECT id, title FROM line WHERE ${where} ORDER BY ${order}`).map(({ id }) => id),
  };
}

const byTitle: ListSource = {
  nouns: ['incident'],
  from: sql`line INDEXED BY line_by_title`,
  key: [sql`title`, sql`id`],
  direction: 'ascending',
  columns: sql`id, title`,
};

test.for(['ascending', 'descending'] as const)(
  'pages one after the other show every row once, %s',
  async (direction) => {
    const list = openList(523);
    const ids: string[] = [];
    for (let page = 0; page < 11; page++)
      ids.push(...(await list.page(page, { direction })).rows.map(({ id }) => id));
    expect(ids).toEqual(
      list.all(sql`1`, direction === 'ascending' ? sql`title, id` : sql`title DESC, id DESC`),
    );
  },
);

test.for(['ascending', 'descending'] as const)(
  'a jump to any page shows the same rows as walking there, %s',
  async (direction) => {
    const list = openList(12_345);
    const ordered = list.all(sql`1`, direction === 'ascending' ? sql`title, id` : sql`title DESC, id DESC`);
    for (const page of [150, 3, 246, 0, 200, 199, 245]) {
      const { rows, total } = await list.page(page, { direction });
      expect(total).toBe(12_345);
      expect(rows.map(({ id }) => id)).toEqual(ordered.slice(page * 50, page * 50 + 50));
    }
  },
);

test('a filter pages through what passes it and counts only that', async () => {
  const list = openList(2000);
  const where = sql`kind = ${1}`;
  const ordered = list.all(where);
  const { rows, total } = await list.page(7, { where });
  expect(total).toBe(ordered.length);
  expect(rows.map(({ id }) => id)).toEqual(ordered.slice(350, 400));
});

test('a page behind the end is empty', async () => {
  const list = openList(100);
  expect(await list.page(2)).toEqual({ rows: [], total: 100 });
  expect((await list.page(1)).rows).toHaveLength(50);
  expect(await openList(0).page(0)).toEqual({ rows: [], total: 0 });
});

test('a long way is walked in steps with pauses, and only once', async () => {
  const list = openList(45_000);
  await list.page(700);
  const pausesOfFirst = list.pauses();
  expect(pausesOfFirst).toBeGreaterThan(1);
  await list.page(650);
  expect(list.pauses()).toBe(pausesOfFirst);
});

test('a change of a noun in the list makes the next page look again; another noun does not', async () => {
  const list = openList(200);
  await list.page(1);
  list.addLine(5000);
  list.anchors.drop(['draft']);
  expect((await list.page(1)).total).toBe(200);
  list.anchors.drop(['incident', 'search']);
  expect((await list.page(1)).total).toBe(201);
});

test('every statement of a list searches a covering index and never counts rows off', async () => {
  const list = openList(45_000);
  const seen: string[] = [];
  const spy = {
    ...list.access,
    all: ((query) => {
      const plan = list.access.all<{ detail: string }>({
        ...query,
        text: `EXPLAIN QUERY PLAN ${query.text}`,
      });
      seen.push(query.text, ...plan.map(({ detail }) => detail));
      return list.access.all(query);
    }) as typeof list.access.all,
  };
  await readListPage({ db: spy, anchors: list.anchors }, byTitle, 500, async () => undefined);
  await readListPage({ db: spy, anchors: list.anchors }, byTitle, 899, async () => undefined);
  expect(seen.join('\n')).toContain('USING COVERING INDEX line_by_title');
  expect(seen.filter((line) => /OFFSET|USING INDEX|SCAN line$/u.test(line))).toEqual([]);
});
