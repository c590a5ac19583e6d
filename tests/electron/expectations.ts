/** What a script of this folder found, line by line; it ends with 1 when something was not so. */
export interface Expectations {
  readonly expect: (what: string, isSo: boolean, found?: string) => void;
  /** Sets the exit code. */
  readonly end: () => void;
}

/** `expect` of the tests belongs to vitest; these scripts are run by hand with Node alone. */
export function openExpectations(write: (line: string) => void = writeLine): Expectations {
  let missed = 0;
  return {
    expect(what, isSo, found) {
      if (!isSo) missed++;
      write(`${isSo ? 'yes' : 'NO '}  ${what}${isSo || found === undefined ? '' : `: ${found}`}`);
    },
    end() {
      write(missed === 0 ? 'All as expected.' : `${String(missed)} not as expected.`);
      process.exitCode = missed === 0 ? 0 : 1;
    },
  };
}

function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
