let text = '';

/** The clipboard of a machine that only the stand-in has, so that tests do not share one. */
export const clipboard = {
  readText: async () => text,
  writeText: async (written: string) => {
    text = written;
  },
  clear(): void {
    text = '';
  },
};
