import './zod-without-eval.ts';
import './styles/reset.css';
import './styles/tokens.css';
import './styles/typography.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { createClient } from './api/client.ts';
import { App } from './app.tsx';
import { leaveKeysToComposition } from './app/leave-keys-to-composition.ts';

// Before anything else listens.
leaveKeysToComposition(window);
const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<App connection={createClient()} />);
