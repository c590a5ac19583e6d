/** What `work` throws or rejects with; fails the test when it succeeds. */
export async function failureOf(work: () => unknown): Promise<Error> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) return error;
    throw new TypeError('something that is no Error was thrown', { cause: error });
  }
  throw new Error('it was expected to fail, and did not');
}
