export type OneAfterAnother = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Starts each piece of work when the one before has ended, well or badly. */
export function createOneAfterAnother(): OneAfterAnother {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const own = last.catch(() => undefined).then(work);
    last = own;
    return own;
  };
}
