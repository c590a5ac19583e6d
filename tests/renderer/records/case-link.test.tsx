import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CaseLink } from '#renderer/records/case-link.tsx';
import { AppError } from '#shared/errors/app-error.ts';
import { caseId } from '#shared/ids/ids.ts';
import { renderScreen } from '../support/render-screen.tsx';

const id = caseId.parse('01920000-0000-7000-8000-000000000001');

test('a link to a case that cannot be read says so, and still leads to its page', async () => {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <CaseLink id={id} /> }),
    history: createMemoryHistory(),
  });
  renderScreen(<RouterProvider router={router} />, {
    handlers: {
      case: {
        get: () => {
          throw new AppError('record/not-found');
        },
      },
    },
  });
  const link = await screen.findByRole('link', { name: 'Case that could not be read' });
  expect(link.getAttribute('href')).toBe(`/cases/${id}`);
});
