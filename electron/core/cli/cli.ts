import { runCli } from './run-cli.ts';

// Whatever is created here is for this account only.
process.umask(0o077);
process.exitCode = await runCli(process.argv);
// A passphrase that was piped in may leave standard input open.
process.stdin.destroy();
