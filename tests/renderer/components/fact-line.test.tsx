import { expect, test } from 'vitest';
import { FactLine } from '#renderer/components/fact-line.tsx';
import { renderScreen } from '../support/render-screen.tsx';

test('facts are kept apart from each other, and what is missing leaves no separator', () => {
  const isMissing = true;
  const { container } = renderScreen(
    <FactLine>
      Case
      {isMissing ? null : 'nothing'}
      {'CASE-2026-0007'}
      {false}
    </FactLine>,
  );
  expect(container.textContent).toBe('Case · CASE-2026-0007');
  expect([...container.querySelectorAll('bdi')].map(({ textContent }) => textContent)).toEqual([
    'Case',
    'CASE-2026-0007',
  ]);
});
