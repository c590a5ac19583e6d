import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const repository = join(import.meta.dirname, '..', '..');

interface Making {
  /** Gets everything that is made, and the configuration. */
  readonly into: string;
  /** Of electron-builder's command line: systems, targets, architectures. */
  readonly targets: readonly string[];
  /** Has electron-builder.yml and what it names. */
  readonly project?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs the packager as `npm run package` does, on what has been built, but with Electrons that are made up: nothing is
 * downloaded, and what only Windows or macOS can do (signing, editing a program's resources) is left out.
 */
export async function makePackages({ into, targets, project = repository, env = {} }: Making): Promise<void> {
  const config = join(into, 'packages.config.mjs');
  writeFileSync(config, configText(into, project));
  const packager = spawn(
    process.execPath,
    [
      join(repository, 'node_modules/electron-builder/cli.js'),
      '--config',
      config,
      '--projectDir',
      project,
      '--publish',
      'never',
      ...targets,
    ],
    // Beyond this machine nothing is asked: the proxies lead nowhere.
    { cwd: project, env: { ...process.env, ...noWayOut, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = Promise.all([text(packager.stdout), text(packager.stderr)]);
  const [code] = (await once(packager, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the packager failed:\n${(await said).join('\n')}`);
}

const noWayOut = { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };

function configText(into: string, project: string): string {
  const madeUp = new URL('made-up-electron.ts', import.meta.url).href;
  return `import { madeUpElectron } from ${JSON.stringify(madeUp)};
export default {
  extends: ${JSON.stringify(join(project, 'electron-builder.yml'))},
  directories: { output: ${JSON.stringify(into)} },
  electronDist: ({ platformName }) =>
    madeUpElectron(${JSON.stringify(join(into, 'electron-'))} + platformName, platformName),
  // Both need the tools of another system.
  disableAsarIntegrity: true,
  electronFuses: { resetAdHocDarwinSignature: false },
  mac: { identity: null },
  win: { signAndEditExecutable: false },
};
`;
}
