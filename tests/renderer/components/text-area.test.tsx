import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { TextArea } from '#renderer/components/text-area.tsx';
import { renderScreen } from '../support/render-screen.tsx';

function Field() {
  const [value, setValue] = useState('');
  return <TextArea value={value} onChange={setValue} aria-label="Account" />;
}

test('vertical tabs, form feeds and the like that are pasted become line ends, and it is said', () => {
  renderScreen(<Field />);
  const area = screen.getByRole('textbox');
  fireEvent.change(area, { target: { value: 'one\ntwo' } });
  expect(screen.queryByRole('status')).toBeNull();
  fireEvent.change(area, { target: { value: 'one\vtwo\fthree\u0085four\u2028five\u2029six' } });
  expect(area).toHaveProperty('value', 'one\ntwo\nthree\nfour\nfive\nsix');
  expect(screen.getByRole('status').textContent).toContain('became line ends');
});
