import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ConnectOverCDPTransport } from 'playwright-core';

export interface PipedBrowser {
  readonly transport: ConnectOverCDPTransport;
  readonly processId: number;
  /** Resolves when its process is gone. */
  readonly exited: Promise<void>;
  readonly kill: () => void;
  /** What it said before it went, for whoever wants to know why. */
  readonly said: () => string;
}

interface StartOptions {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const MAX_KEPT = 50;

/** Starts a browser that is driven through a pipe: no port is opened, and it ends with the process that started it. */
export function startPipedBrowser({ executablePath, args, env }: StartOptions): PipedBrowser {
  const child = spawn(executablePath, ['--remote-debugging-pipe', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const toBrowser = child.stdio[3] as Writable;
  const fromBrowser = child.stdio[4] as Readable;
  const said: string[] = [];
  child.stderr?.on('data', (text: Buffer) => {
    said.push(text.toString());
    if (said.length > MAX_KEPT) said.shift();
  });

  const transport: ConnectOverCDPTransport = {
    send(message) {
      if (toBrowser.writable) toBrowser.write(`${JSON.stringify(message)}\0`);
    },
    close() {
      toBrowser.end();
    },
  };
  let pieces: Buffer[] = [];
  fromBrowser.on('data', (data: Buffer) => {
    let from = 0;
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, from)) {
      const text = Buffer.concat([...pieces, data.subarray(from, end)]).toString();
      pieces = [];
      from = end + 1;
      // Each in a turn of its own: Playwright expects to have reacted to one before it hears the next.
      setImmediate(() => transport.onmessage?.(JSON.parse(text) as object));
    }
    pieces.push(data.subarray(from));
  });
  const exited = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      said.push(error.message);
      resolve();
    });
    child.on('exit', () => resolve());
  });
  void exited.then(() => transport.onclose?.());
  // A pipe whose other end is gone: `exit` says so.
  for (const end of [toBrowser, fromBrowser]) end.on('error', () => {});
  return {
    transport,
    processId: child.pid ?? 0,
    exited,
    kill: () => child.kill('SIGKILL'),
    said: () => said.join(''),
  };
}
