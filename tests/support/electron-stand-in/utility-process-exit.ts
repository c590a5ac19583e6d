/** By this name a process tells the stand-in with which code it is about to exit. */
export const EXIT_MESSAGE = 'standInExit';

/** Undefined for any other message. */
export function readExit(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, EXIT_MESSAGE))
    return undefined;
  return (message as Readonly<Record<typeof EXIT_MESSAGE, number>>)[EXIT_MESSAGE];
}
