import { answerFromThread } from '#core/threads/answer-from-thread.ts';
import { refuseNativeCode } from '#core/threads/refuse-native-code.ts';

/**
 * Entry of the thread that `readPdfInWorker` starts: gets the bytes of one file, answers with its pages. pdf.js would load
 * a library that draws, megabytes of C++ beside an open vault; it is refused before pdf.js is there, hence the import here.
 */
refuseNativeCode(process);
const { readPdfText } = await import('./read-pdf-text.ts');
await answerFromThread(readPdfText);
