import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdfText } from '#core/pdf/read-pdf-text.ts';
import { runCommand, type CommandOutcome } from './run-command.ts';
import { runHere } from './run-here.ts';

const PASSPHRASE = 'correct horse battery staple';
const REFERENCE = 'CASE-2026-9001';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-cli-'));
const training = join(folder, 'training.casekeep');
const office = join(folder, 'Office.casekeep');
/** Made and opened by processes, at the price of the app. */
const real = join(folder, 'Real.casekeep');
const out = join(folder, 'out');
let demo: CommandOutcome;
let created: CommandOutcome;

beforeAll(async () => {
  demo = await runCommand(['demo', '--vault', training, '--out', out, '--json']);
  created = await runCommand(['create', '--vault', real, '--name', 'Test', '--json'], {
    passphrase: PASSPHRASE,
  });
  await runHere(['create', '--vault', office, '--name', 'Test'], { passphrase: PASSPHRASE });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function onTraining(...args: readonly string[]): Promise<CommandOutcome> {
  const [command = '', ...rest] = args;
  return runHere([command, '--vault', training, ...rest], { passphrase: 'training-vault' });
}

/** What a failed command shows: nothing on standard output, one line with its code on standard error. */
function shown({ exitCode, stdout, stderr }: CommandOutcome) {
  return { exitCode, stdout, code: /^casekeep: [^\n]+ \(([^)]+)\)\n$/u.exec(stderr)?.[1] };
}

function failure(code: string) {
  return { exitCode: 1, stdout: '', code };
}

/** The number of the caller in the invented case: whoever writes a dossier decides to show it. */
const CALLER = '+49 30 23125 014';

test('demo makes the training vault and its dossiers in two languages, and says so as JSON', () => {
  expect(demo).toMatchObject({ exitCode: 0, stderr: '' });
  const result = JSON.parse(demo.stdout) as {
    vault: string;
    passphrase: string;
    dossiers: { file: string; pages: number }[];
  };
  expect(result).toMatchObject({ vault: training, passphrase: 'training-vault' });
  expect(result.dossiers).toHaveLength(8);
  expect(readdirSync(out).sort()).toEqual(
    result.dossiers.map(({ file }) => file.slice(out.length + 1)).sort(),
  );
  for (const { file, pages } of result.dossiers) {
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pages).toBeGreaterThan(4);
  }
});

test('demo can be run again', async () => {
  const again = await runHere(['demo', '--vault', training, '--out', out]);
  expect(again).toMatchObject({ exitCode: 0, stderr: '' });
  expect(again.stdout).toContain('training-vault');
  expect(readdirSync(out)).toHaveLength(8);
});

test('create makes a vault that opens', async () => {
  expect(created).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(created.stdout)).toMatchObject({ vault: real, name: 'Real', isTraining: false });
  const listed = await runCommand(['list', '--vault', real, '--json'], { passphrase: PASSPHRASE });
  expect(listed).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(listed.stdout)).toEqual({ cases: [] });
});

test('list prints the cases, or the people and incidents of one', async () => {
  const { stdout } = await onTraining('list');
  expect(stdout.trim().split('\n')).toHaveLength(4);
  const ofCase = await onTraining('list', '--case', REFERENCE, '--json');
  expect(JSON.parse(ofCase.stdout)).toMatchObject({
    case: { reference: REFERENCE },
    people: expect.arrayContaining([expect.objectContaining({ roles: ['client', 'target'] })]),
  });
});

test('a case that one vault exports another imports, and its dossier can be written there', async () => {
  const shelf = join(folder, 'shelf');
  mkdirSync(shelf);
  const exported = await onTraining('export', '--case', REFERENCE, '--out', shelf, '--json');
  const { file } = JSON.parse(exported.stdout) as { file: string };
  expect(file).toMatch(/case-[0-9a-f]{4}\.json$/u);
  const imported = await runHere(['import', '--vault', office, '--file', file, '--json'], {
    passphrase: PASSPHRASE,
  });
  expect(JSON.parse(imported.stdout)).toMatchObject({ reference: REFERENCE, counts: { incident: 11 } });
  const again = await runHere(['import', '--vault', office, '--file', file], { passphrase: PASSPHRASE });
  expect(shown(again)).toEqual(failure('archive/already-here'));

  const written = await runHere(
    [
      'dossier',
      '--vault',
      office,
      '--case',
      REFERENCE,
      '--template',
      'generic',
      '--out',
      shelf,
      '--json',
      '--accept',
      CALLER,
    ],
    { passphrase: PASSPHRASE },
  );
  expect(written.stderr).toBe('');
  const dossier = JSON.parse(written.stdout) as { file: string; scannedValues: number };
  expect(dossier.file).toMatch(/dossier-[0-9a-f]{4}\.pdf$/u);
  expect(dossier.scannedValues).toBeGreaterThan(10);
  expect(readdirSync(shelf)).toHaveLength(2);
});

test('verify finds a whole vault whole', async () => {
  const { exitCode, stdout } = await onTraining('verify', '--json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ pagesOk: true, firstBrokenEntry: null });
});

test('a receipt is checked before everything else, and both its halves are needed', async () => {
  const words = Array.from({ length: 12 }, () => 'abacus').join(' ');
  for (const options of [
    ['--receipt', words, '--entries', '3'],
    ['--receipt', words],
    ['--entries', '3'],
  ]) {
    expect(shown(await onTraining('verify', ...options))).toEqual(failure('receipt/mistyped'));
  }
});

const own = PASSPHRASE;
const [first, second] = ['another passphrase for Bo entirely', 'wholly different words from now on'];

function users(verb: string, lines: readonly string[], ...options: readonly string[]) {
  return runHere(['users', verb, '--vault', office, ...options], { passphrase: lines.join('\n') });
}

test('people are added, listed, and given another role and passphrase', async () => {
  const added = await users('add', [own, first], '--name', 'Bo', '--role', 'caseworker', '--json');
  expect(added).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(added.stdout)).toMatchObject({ displayName: 'Bo', role: 'caseworker', removedAt: null });
  expect(await users('role', [own], '--user', 'Bo', '--role', 'read-only')).toMatchObject({ exitCode: 0 });
  const refused = await users('remove', [first], '--user', 'Test');
  expect(shown(refused)).toEqual(failure('vault/not-allowed'));
  expect(await users('passphrase', [first, second])).toMatchObject({ exitCode: 0, stderr: '' });
  expect(shown(await users('list', [first]))).toEqual(failure('vault/wrong-passphrase'));
  expect((await users('list', [second])).stdout).toMatch(
    /^[0-9a-f-]{36}\tTest\tadministrator\n[0-9a-f-]{36}\tBo\tread-only\n$/u,
  );
});

test('who forgot a passphrase gets another, and who was removed opens nothing more, nor does the key they had', async () => {
  expect(await users('passphrase', [own, first], '--user', 'Bo')).toMatchObject({ exitCode: 0 });
  expect(await users('remove', [own], '--user', 'Bo')).toMatchObject({ exitCode: 0 });
  expect(await users('rotate', [own])).toMatchObject({ exitCode: 0, stderr: '' });
  expect(shown(await users('list', [first]))).toEqual(failure('vault/wrong-passphrase'));
  const last = await users('role', [own], '--user', 'Test', '--role', 'reviewer');
  expect(shown(last)).toEqual(failure('user/last-administrator'));
  const verified = await runHere(['verify', '--vault', office, '--json'], { passphrase: own });
  expect(JSON.parse(verified.stdout)).toMatchObject({ pagesOk: true, firstBrokenEntry: null });
});

test('a recovery key is shown and comes into force when it is typed back', async () => {
  const outcome = await runCommand(['users', 'recovery', '--vault', real], {
    passphrase: PASSPHRASE,
    answer: (stdout) => /^(?:[0-9A-Z]{5}-){7}[0-9A-Z]{5}$/mu.exec(stdout)?.[0].toLowerCase(),
  });
  expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
  const careless = await runHere(['users', 'recovery', '--vault', office, '--pieces'], {
    passphrase: PASSPHRASE,
  });
  expect(careless).toMatchObject({ exitCode: 1 });
  expect(careless.stderr).toContain('recovery/wrong-length');
  expect(careless.stdout.trim().split('\n')).toHaveLength(3);
});

test('with the recovery key a backup is restored and somebody let in again, without any passphrase', async () => {
  const stick = join(folder, 'stick');
  const target = join(folder, 'Restored.casekeep');
  let key = '';
  const made = await runHere(['users', 'recovery', '--vault', office, '--pieces'], {
    passphrase: PASSPHRASE,
    answer(stdout) {
      const pieces = stdout.match(/^(?:[0-9A-Z]{5}-){13}[0-9A-Z]{5}$/gmu) ?? [];
      if (pieces.length < 3) return undefined;
      key = pieces.slice(1).join('\n');
      return pieces.join('\n');
    },
  });
  expect(made).toMatchObject({ exitCode: 0, stderr: '' });
  await runHere(['backup', '--vault', office, '--out', stick], { passphrase: PASSPHRASE });
  const restore = ['restore', '--from', stick, '--vault', target];
  const alone = await runHere([...restore, '--recovery-key'], { passphrase: key.split('\n')[0] ?? '' });
  expect(shown(alone)).toEqual(failure('recovery/wrong-length'));
  const restored = await runHere([...restore, '--recovery-key'], { passphrase: key });
  expect(restored).toMatchObject({ exitCode: 0, stderr: '' });
  expect(restored.stdout).toMatch(/^Restored backup 1 .*\nNext, .*users recover.* In it are: .*\bTest\b/u);

  const chosen = 'words that nobody has used before';
  const recover = ['users', 'recover', '--vault', target, '--user', 'Test'];
  const recovered = await runHere(recover, { passphrase: `${key}\n${chosen}` });
  expect(recovered).toMatchObject({ exitCode: 0, stderr: '' });
  const verified = await runHere(['verify', '--vault', target, '--json'], { passphrase: chosen });
  expect(JSON.parse(verified.stdout)).toMatchObject({ pagesOk: true, firstBrokenEntry: null });
  const nobody = [...recover.slice(0, -1), 'Nobody'];
  expect(shown(await runHere(nobody, { passphrase: `${key}\n${chosen}` }))).toEqual(
    failure('record/not-found'),
  );
});

test('schema prints a JSON Schema without opening a vault', async () => {
  const { exitCode, stdout } = await runHere(['schema']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ title: 'Casekeep case archive' });
});

test('a wrong passphrase, a wrong folder and an unknown case each fail with one line', async () => {
  const wrong = await runCommand(['list', '--vault', training], { passphrase: 'training-vaulT' });
  expect(shown(wrong)).toEqual(failure('vault/wrong-passphrase'));
  const missing = await runHere(['list', '--vault', join(folder, 'nowhere')], { passphrase: PASSPHRASE });
  expect(shown(missing)).toEqual(failure('vault/not-found'));
  const noVault = await runHere(['list', '--vault', out, '--json'], { passphrase: PASSPHRASE });
  expect(shown(noVault)).toEqual(failure('vault/not-a-vault'));
  const unknown = await onTraining('dossier', '--case', 'CASE-2026-0000', '--out', out);
  expect(shown(unknown)).toEqual(failure('record/not-found'));
});

test('a place that cannot be written to is named and nothing is left', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expect(shown(await onTraining('dossier', '--case', REFERENCE, '--out', file, '--accept', CALLER))).toEqual(
    failure('file/not-writable'),
  );
  expect(readdirSync(folder)).not.toContain('a-file.part');
});

test('a folder that is not there is made, and a dossier says why what is left out is', async () => {
  const shelf = join(folder, 'not', 'there', 'yet');
  const listed = await onTraining('list', '--case', REFERENCE, '--json');
  const { people, incidents } = JSON.parse(listed.stdout) as {
    people: { id: string; names: { id: string }[] }[];
    incidents: { reference: string }[];
  };
  const [first] = people;
  const [left] = incidents;
  const leftOut = left?.reference.split('/').at(-1) ?? '';
  const write = (...more: string[]) =>
    onTraining(
      'dossier',
      '--case',
      REFERENCE,
      '--out',
      shelf,
      '--accept',
      CALLER,
      '--limits',
      'None.',
      ...more,
    );
  const whole = await write('--json');
  const shorter = await write(
    '--recipient-kind',
    'police',
    '--leave-out',
    `${left?.reference ?? ''}=child`,
    '--leave-out',
    `${leftOut}=not_needed_by_recipient`,
    '--reason',
    `${first?.id ?? ''}=identity_of_client`,
    '--json',
  );
  const read = async ({ stdout }: { readonly stdout: string }) =>
    JSON.stringify(
      await readPdfText(new Uint8Array(readFileSync((JSON.parse(stdout) as { file: string }).file))),
    );
  expect(await read(whole)).not.toContain('R13');
  expect(await read(shorter)).toContain('R13');
  for (const [option, value, words] of [
    ['--leave-out', 'IN-99', 'record/not-found'],
    ['--leave-out', `${leftOut}=because`, 'identity_of_client, '],
    ['--reason', 'nobody=child', 'record/not-found'],
    ['--reason', first?.id ?? '', 'identity_of_client, '],
    ['--name-form', `${first?.id ?? ''}=none`, 'record/not-found'],
    ['--recipient-kind', 'friends', 'police'],
  ] as const) {
    const refused = await write(option, value);
    expect([refused.exitCode === 0, refused.stderr], option).toEqual([false, expect.stringContaining(words)]);
  }
});

test('a dossier that needs a decision says which, on standard output', async () => {
  const shelf = join(folder, 'undecided');
  mkdirSync(shelf);
  const { exitCode, stdout, stderr } = await onTraining(
    'dossier',
    '--case',
    REFERENCE,
    '--out',
    shelf,
    '--limits',
    'Nobody spoke with Misal.',
    '--accept',
    CALLER,
    '--json',
  );
  expect(exitCode).toBe(1);
  expect(stderr).toContain('(dossier/undecided)');
  expect(JSON.parse(stdout)).toMatchObject({ findings: [{ code: 'near-match', blocks: true }] });
  expect(readdirSync(shelf)).toEqual([]);
});

test('Ctrl-C while a dossier is being written ends the command and leaves no part of a file', async () => {
  const shelf = join(folder, 'interrupted');
  mkdirSync(shelf);
  let wasSeen = false;
  const { exitCode, stdout, stderr } = await runCommand(['demo', '--vault', training, '--out', shelf], {
    interruptWhen: () => (wasSeen = readdirSync(shelf).some((name) => name.endsWith('.part'))),
  });
  expect(wasSeen).toBe(true);
  expect(stderr).toContain('(ipc/cancelled)');
  expect(exitCode).toBe(130);
  expect(stdout).toBe('');
  expect(readdirSync(shelf).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect((await onTraining('verify')).exitCode).toBe(0);
});

test('a mistake in the options is one line, and another exit code', async () => {
  const { exitCode, stdout, stderr } = await runCommand(['list']);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^casekeep: [^\n]*--vault[^\n]*\n$/u);
});

test('the passphrase may come from a file descriptor and never from an argument', async () => {
  const refused = await runHere(['list', '--vault', training, '--passphrase', 'training-vault']);
  expect(refused.exitCode).toBe(2);
  const { exitCode, stderr } = await runCommand(['list', '--vault', training, '--passphrase-fd', '0'], {
    passphrase: 'training-vault',
  });
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
});

test('a byte order mark before the passphrase is none of it, and UTF-16 is named', async () => {
  const marked = await runHere(['list', '--vault', training], { passphrase: '\uFEFFtraining-vault' });
  expect([marked.exitCode, marked.stderr]).toEqual([0, '']);
  const wide = await runHere(['list', '--vault', training], {
    passphrase: Buffer.from('\uFEFFtraining-vault', 'utf16le'),
  });
  expect(wide.exitCode).toBe(1);
  expect(wide.stderr).toContain('UTF-16');
});

test.each([
  [[], 'no command was given'],
  [['users'], 'no command was given'],
  [['list', '--vault', office], 'a passphrase is missing'],
  [['create', '--vault', join(folder, 'New.casekeep'), '--name', 'Test'], 'a passphrase is missing'],
])('what is missing of %j is said, in one line', async (args, words) => {
  const { exitCode, stdout, stderr } = await runHere(args);
  expect([exitCode, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
  expect(stderr).toContain(words);
});
