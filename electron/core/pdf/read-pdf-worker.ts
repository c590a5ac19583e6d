import { answerFromThread } from '#core/threads/answer-from-thread.ts';
import { readPdfText } from './read-pdf-text.ts';

/** Entry of the thread that `readPdfInWorker` starts: gets the bytes of one file, answers with its pages. */
await answerFromThread(readPdfText);
