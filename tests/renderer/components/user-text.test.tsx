import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UserText } from '#renderer/components/user-text.tsx';
import { renderScreen } from '../support/render-screen.tsx';

test('an override of direction is shown by its code, beside what search has marked too', () => {
  renderScreen(
    <p data-testid="text">
      <UserText marks={[[3, 6]]}>{'a \u202Eabc\u202C\u202D'}</UserText>
    </p>,
  );
  const shown = screen.getByTestId('text');
  expect(shown.textContent).toBe('a [U+202E]abc\u202C[U+202D]');
  expect(shown.querySelector('mark')?.textContent).toBe('abc');
});

test('a text of no known language is Chinese only where it has a Chinese character', () => {
  renderScreen(
    <p data-testid="text">
      <UserText>She said “come home”</UserText>
      <UserText>她说“回家”</UserText>
      <UserText>{{ text: '“Komm heim”', lang: 'de' }}</UserText>
    </p>,
    { language: 'zh-Hans' },
  );
  const languages = [...screen.getByTestId('text').children].map((each) => each.getAttribute('lang'));
  expect(languages).toEqual(['und', null, 'de']);
});
