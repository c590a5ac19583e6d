/** From now on nothing in this thread loads a library: no package that it imports, and no package of those. */
export function refuseNativeCode(thread: NodeJS.Process): void {
  Object.defineProperty(thread, 'dlopen', {
    value: () => {
      throw new Error('no native code in this thread');
    },
  });
}
