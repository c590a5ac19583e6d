import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface DialogRequest {
  readonly kind: 'open' | 'save';
  readonly isFolder: boolean;
  readonly defaultPath: string | undefined;
}

/** Answers of a test for the next dialogs: a path, or null for a person who cancels. */
const scriptedAnswers: (string | null)[] = [];
let isScripted = false;

export function scriptDialogs(answers: readonly (string | null)[]): void {
  isScripted = true;
  scriptedAnswers.push(...answers);
}

type AskInWindow = (question: string, suggestion: string) => Promise<string | null>;

/** Asks with zenity or kdialog, and where neither is installed with a line in the window itself. */
export async function askForPath(request: DialogRequest, askInWindow: AskInWindow): Promise<string | null> {
  if (isScripted) {
    const answer = scriptedAnswers.shift();
    if (answer === undefined) throw new Error('The app opened a dialog that the test did not expect.');
    return answer;
  }
  const suggestion = request.defaultPath ?? '';
  for (const { command, args } of [zenity(request, suggestion), kdialog(request, suggestion)]) {
    const answer = await tryCommand(command, args);
    if (answer !== undefined) return answer;
  }
  const what = request.isFolder ? 'Folder' : 'File';
  return askInWindow(`${what} to ${request.kind} (full path):`, suggestion);
}

function zenity({ kind, isFolder }: DialogRequest, suggestion: string) {
  const args = ['--file-selection', `--filename=${suggestion}`];
  if (kind === 'save') args.push('--save');
  if (isFolder) args.push('--directory');
  return { command: 'zenity', args };
}

function kdialog({ kind, isFolder }: DialogRequest, suggestion: string) {
  const open = isFolder ? '--getexistingdirectory' : '--getopenfilename';
  return { command: 'kdialog', args: [kind === 'save' ? '--getsavefilename' : open, suggestion] };
}

/** The chosen path, null when the person cancels, undefined when the command is not there. */
async function tryCommand(command: string, args: readonly string[]): Promise<string | null | undefined> {
  try {
    const { stdout } = await run(command, [...args]);
    return stdout.trim() === '' ? null : stdout.trim();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? undefined : null;
  }
}
