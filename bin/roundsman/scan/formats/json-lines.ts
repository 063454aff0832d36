import { escaped } from '../../command-line/terminal.ts';
import { lineByLine } from './format.ts';

/** One JSON object a line, and nothing else, so that every line can be parsed the same way. */
export const jsonLines = () => lineByLine(({ line }) => `${escaped(JSON.stringify(line))}\n`);
