import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limits } from '#shared/i18n/locales/en/limits.ts';
import { limitTopics } from '#shared/limits/limit-topics.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

/** As the section of README has it; white space apart. */
const section = [
  `## ${limits.title}`,
  limits.intro,
  ...limitTopics.flatMap((topic) => {
    const { title, text, instead } = limits.topics[topic];
    return [`### ${title}`, text, `**${limits.instead}** ${instead}`];
  }),
].join('\n\n');

const flat = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

test('the page has every topic that there are words for', () => {
  expect(limitTopics).toEqual(Object.keys(limits.topics));
});

test('README says what the page says, word for word and in the same order', () => {
  const start = readme.indexOf(`## ${limits.title}`);
  const end = readme.indexOf('\n## ', start + 1);
  expect(flat(readme.slice(start, end))).toBe(flat(section));
});
