import { PART_MARK, PART_MARK_ARGUMENT } from '#shared/ipc/part-file.ts';
import { randomBytes } from 'node:crypto';

const argument = process.argv.find((each) => each.startsWith(PART_MARK_ARGUMENT));
const given = argument?.slice(PART_MARK_ARGUMENT.length) ?? '';

/** In the name of every part file that this process makes. Main has drawn it; on the command line there is no main. */
export const partMark = PART_MARK.test(given) ? given : randomBytes(8).toString('hex');
