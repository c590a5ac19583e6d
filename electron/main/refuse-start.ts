import type { App } from 'electron';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wipeFolder } from './private-folders.ts';
import type { StartRefusal } from './start-refusal.ts';
import { tellPerson } from './tell-person.ts';

interface RefuseOptions {
  readonly app: Pick<App, 'commandLine' | 'setPath' | 'whenReady' | 'exit'>;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly refusals: readonly [StartRefusal, ...StartRefusal[]];
}

/**
 * Says why Casekeep does not start, and ends it. Linux shows a box only when Electron is ready: until then nothing of
 * what was refused may take effect, and what Chromium writes goes where nothing of another start lies.
 */
export async function refuseStart({ app, env, platform, refusals }: RefuseOptions): Promise<void> {
  const [{ kind, name }] = refusals;
  const spoken = kind === 'switch' ? `--${name}` : name;
  process.stderr.write(`Casekeep does not start with ${spoken}.\n`);
  for (const refusal of refusals) {
    if (refusal.kind === 'switch') app.commandLine.removeSwitch(refusal.name);
    else Reflect.deleteProperty(env, refusal.name);
  }
  const sessionData = mkdtempSync(join(tmpdir(), 'casekeep-refused-'));
  app.setPath('sessionData', sessionData);
  if (platform === 'linux') await app.whenReady();
  const reason = name === 'no-sandbox' && platform === 'linux' ? 'sandbox' : kind;
  await tellPerson((t) => [t('refused.title'), t(`refused.${reason}`, { name: spoken })]);
  wipeFolder(sessionData);
  app.exit(1);
}
