import { app, protocol } from 'electron';
import { writeFileSync } from 'node:fs';
import { installNetworkTripwire } from '#shared/network/network-tripwire.ts';
import { emptyCoreDumps } from '#shared/process/empty-core-dumps.ts';
import { appScheme } from './app-protocol.ts';
import { applyChromiumSwitches } from './chromium-switches.ts';
import { createAppEnd } from './end-app.ts';
import { endOnFault } from './end-on-fault.ts';
import { applyNavigationPolicy } from './navigation-policy.ts';
import { usePrivateFolders, wipeFolder } from './private-folders.ts';
import { refuseStart } from './refuse-start.ts';
import { startApp } from './start-app.ts';
import { findStartRefusals } from './start-refusal.ts';
import { tellPerson } from './tell-person.ts';

/** Before Electron is ready: what has to be said by then, and whether there is a start at all. */
const end = createAppEnd(app);
endOnFault(process, end);
installNetworkTripwire(
  (id) => process.getBuiltinModule(id),
  () => process.stderr.write('network/refused\n'),
);
emptyCoreDumps(process.platform, writeFileSync);
app.enableSandbox();
app.disableHardwareAcceleration();
applyChromiumSwitches(app.commandLine);
protocol.registerSchemesAsPrivileged([appScheme]);
applyNavigationPolicy(app);
const { userData, sessionData } = usePrivateFolders(app, process.env);

const [refusal, ...otherRefusals] = findStartRefusals({
  env: process.env,
  args: process.argv.slice(1),
  platform: process.platform,
  isUnderTest: !app.isPackaged && process.env['CASEKEEP_UNDER_TEST'] === 'yes',
  mayLackSandbox: !app.isPackaged && process.getuid?.() === 0,
});
// Not awaited, any of it: Electron becomes ready only after this module has been evaluated.
if (refusal !== undefined) {
  void refuseStart({
    app,
    env: process.env,
    platform: process.platform,
    refusals: [refusal, ...otherRefusals],
  });
} else if (app.requestSingleInstanceLock()) {
  void start();
} else {
  app.exit(0);
}

async function start(): Promise<void> {
  // Of an antivirus, or it would have been refused.
  delete process.env['SSLKEYLOGFILE'];
  wipeFolder(sessionData);
  end.addLast(() => wipeFolder(sessionData));
  await app.whenReady();
  try {
    await startApp(userData, end);
  } catch (error) {
    const reason = String(error);
    process.stderr.write(`Casekeep could not start: ${reason}\n`);
    await tellPerson((t) => [t('failed.title'), t('failed.text', { reason })]);
    end.now(1);
  }
}
