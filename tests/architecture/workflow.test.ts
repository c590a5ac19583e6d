import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { repositoryRoot } from './import-graph.ts';

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly defaults: { readonly run: { readonly shell: string } };
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy: { readonly matrix: { readonly os: readonly string[] } };
        readonly steps: readonly Step[];
      }
    >
  >;
}

const textOf = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const text = textOf('.github/workflows/ci.yml');
const workflow = parse(text) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const runs = steps.flatMap(({ run }) => run ?? []);
const { scripts } = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Scripts, files and commands of npm that a step names and that are not there. */
function missingIn(run: string): string[] {
  const commands = [...run.matchAll(/\bnpm run (?:-s )?([\w:-]+)/gu)].map(([, name]) => name ?? '');
  // What `npm ci` brings is not looked for; Electron's own script is.
  const files = [
    ...run.matchAll(/(?:^|\s)((?:tests|electron|node_modules\/electron)\/[\w./-]+\.[jt]s)\b/gmu),
  ].map(([, path]) => path ?? '');
  const ownTools = [...run.matchAll(/\bnpx ([\w-]+)/gu)].map(([, tool]) => `node_modules/.bin/${tool ?? ''}`);
  return [
    ...commands.filter((name) => scripts[name] === undefined),
    ...[...files, ...ownTools].filter((path) => !existsSync(join(repositoryRoot, path))),
  ];
}

/** What bash has against the wording of a step, without running it. */
function bashError(run: string): string {
  return spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' }).stderr;
}

test('every script and command that the workflow names is there, and a missing one is noticed', () => {
  expect(runs.length).toBeGreaterThan(10);
  expect(runs.flatMap(missingIn)).toEqual([]);
  const planted = 'npm run gone\nnode tests/electron/gone.ts deb\nnpx gone run';
  expect(missingIn(planted)).toEqual(['gone', 'tests/electron/gone.ts', 'node_modules/.bin/gone']);
});

test('every script of tests/electron that is run by hand is run by the workflow', () => {
  const byHand = globSync('tests/electron/*.ts', { cwd: repositoryRoot })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => textOf(path).includes(`\`node ${path}`));
  expect(byHand.length).toBeGreaterThan(2);
  expect(byHand.filter((path) => !runs.some((run) => run.includes(path)))).toEqual([]);
});

test('every step can be read by the shell that it is for', () => {
  expect(workflow.defaults.run.shell).toBe('bash');
  for (const run of runs) {
    expect(run, 'an expression would be put in before the shell reads it').not.toContain('${{');
    expect(bashError(run)).toBe('');
  }
  expect(bashError('if true; then')).not.toBe('');
});

test('it may read the code and nothing else, and what it uses cannot be exchanged', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/u.test(action))).toEqual([]);
  // The version beside each is for people.
  expect(text.match(/uses: \S+ # v\d+\.\d+\.\d+$/gmu)).toHaveLength(used.length);
});

test('all of it runs on the three systems', () => {
  for (const { strategy } of Object.values(workflow.jobs)) {
    expect(strategy.matrix.os).toEqual(['ubuntu-24.04', 'windows-2025', 'macos-15']);
  }
  const oses = new Set(
    steps.flatMap(({ if: when }) => /runner\.os [!=]= '(\w+)'/u.exec(when ?? '')?.[1] ?? []),
  );
  expect([...oses].filter((os) => !['Linux', 'Windows', 'macOS'].includes(os))).toEqual([]);
});
