import { render, type RenderResult } from '@testing-library/react';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { ApiProvider } from '#renderer/api/api-provider.tsx';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { RoleContext } from '#renderer/api/use-may.ts';
import { connect } from '#shared/ipc/connect.ts';
import { contract } from '#shared/contract.ts';
import { createPortPair } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';
import { createTranslator } from '#shared/i18n/create-translator.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import type { Role } from '#shared/roles/role.ts';
import { giveLayout } from './jsdom-layout.ts';

interface ScreenOptions {
  readonly language?: UiLanguage;
  /** What the person in front of the window may do; everything if it is left out. */
  readonly role?: Role;
  /** Answers of core, by noun and verb; what is asked and not answered here is refused. */
  readonly handlers?: object;
  /** For tests of what the window does when core fails; otherwise a failing handler fails the test. */
  readonly onUnexpected?: () => string;
  /** For tests of what the window keeps. */
  readonly queryClient?: QueryClient;
}

/** Draws a part of the window as the app does: its language, its client over a real port. */
export function renderScreen(
  content: ReactNode,
  {
    language = 'en',
    role = 'administrator',
    handlers = {},
    onUnexpected,
    queryClient = createQueryClient(),
  }: ScreenOptions = {},
): RenderResult {
  giveLayout();
  const [near, far] = createPortPair();
  serve(contract, handlers, far, {
    onUnexpected: onUnexpected ?? failOnUnexpected,
  });
  return render(
    <ApiProvider connection={connect(contract, near)} queryClient={queryClient}>
      <I18nextProvider i18n={createTranslator(language)}>
        <I18nProvider locale={language}>
          <RoleContext value={role}>{content}</RoleContext>
        </I18nProvider>
      </I18nextProvider>
    </ApiProvider>,
  );
}

function failOnUnexpected(error: unknown, operation: string): never {
  throw new Error(`handler of ${operation}: ${String(error)}`);
}
