import '../../renderer/zod-without-eval.ts';
import '../../renderer/styles/reset.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/typography.css';
import '../../renderer/styles/base.css';
import { createRoot } from 'react-dom/client';
import { uiLanguages } from '#shared/i18n/ui-language.ts';
import { themes } from '#shared/settings/settings.ts';
import { connect } from '#shared/ipc/connect.ts';
import { contract } from '#shared/contract.ts';
import { App } from '#renderer/app.tsx';
import { fakeCore } from './fake-core.ts';
import { Samples } from './samples.tsx';

/** `?view=unlock|cases|samples&theme=dark&dir=rtl&lang=zh-Hans&density=compact&rows=100000` */
const query = new URLSearchParams(window.location.search);
const port = fakeCore({
  isLocked: query.get('view') === 'unlock',
  caseCount: Number(query.get('rows') ?? '128'),
  settings: {
    theme: themes.find((theme) => theme === query.get('theme')) ?? 'light',
    language: uiLanguages.find((language) => language === query.get('lang')) ?? 'en',
    direction: query.get('dir') === 'rtl' ? 'rtl' : 'auto',
    density: query.get('density') === 'compact' ? 'compact' : 'comfortable',
  },
});
const connection = connect(contract, port);
const root = document.querySelector('#root');
document.addEventListener('securitypolicyviolation', (event) => {
  document.title = `CSP ${event.violatedDirective} ${event.sourceFile} ${String(event.lineNumber)}`;
  console.error(document.title);
});
if (root !== null) {
  createRoot(root).render(
    query.get('view') === 'samples' ? <Samples connection={connection} /> : <App connection={connection} />,
  );
}
