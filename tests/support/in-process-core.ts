import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { serveCore } from '#core/serve-core.ts';
import { contract, type CasekeepContract } from '#shared/contract.ts';
import { connect, type Connection } from '#shared/ipc/connect.ts';
import { createPortPair, type Port } from '#shared/ipc/port.ts';
import { temporaryFolder, testDeps, TEST_PASSPHRASE, type TestDeps } from './open-test-vault.ts';

export interface InProcessCore extends Connection<CasekeepContract> {
  readonly deps: TestDeps;
  /** The caller's end, for messages that no typed client would send. */
  readonly port: Port;
  /** Before the test ends: another may then open the vault. */
  readonly stop: () => void;
}

/** The whole core behind the real protocol, in this process. Stopped when the test ends. */
export function inProcessCore(deps: TestDeps = testDeps()): InProcessCore {
  const [ours, theirs] = createPortPair();
  const stop = serveCore({ deps, port: theirs, onStopped: () => undefined });
  const connection = connect(contract, ours);
  onTestFinished(() => {
    connection.close();
    stop();
    // Every error that a test provokes must be among those that the contract says the operation has.
    expect(deps.logger.lines().filter((line) => line.includes(' undeclared.'))).toEqual([]);
  });
  return { ...connection, deps, port: ours, stop };
}

/** The same with a new vault open, whose administrator asks. */
export async function inProcessCoreWithVault(): Promise<InProcessCore> {
  const core = inProcessCore();
  await core.api.vault.create(
    { folder: randomUUID(), passphrase: TEST_PASSPHRASE, displayName: 'Test' },
    { paths: { folder: join(temporaryFolder(), 'Test.casekeep') } },
  );
  return core;
}
