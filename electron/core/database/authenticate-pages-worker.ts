import { answerFromThread } from '#core/threads/answer-from-thread.ts';
import { readPages } from './read-pages.ts';

/** Entry of the thread that `authenticatePages` starts. */
await answerFromThread(readPages);
