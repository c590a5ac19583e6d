import { refusedVariables } from '#main/start-refusal.ts';

/** What a developer's shell may set for other programs, and the app refuses. */
const refused: ReadonlySet<string> = new Set(refusedVariables);

/** The environment in which the app is started from its sources. */
export function appEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !refused.has(name)));
}
