import type { OptionSpecs } from './arguments.ts';

export const overview = `roundsman: checks an AWS account, and never hides what it could not check.

  roundsman scan      run the checks with your own credentials
  roundsman checks    list the checks
  roundsman policy    print the permissions that the checks need

  roundsman <command> --help
  roundsman --version
`;

/** The help of one command. */
export function helpOf(usage: string, specs: OptionSpecs, notes = ''): string {
  const rows = Object.entries(specs).map(([name, { value, help }]) => ({
    left: value ? `--${name} ${value}` : `--${name}`,
    help,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  const lines = rows.map(({ left, help }) => `  ${left.padEnd(width)}  ${help}`);
  return `${usage}\n\n${lines.join('\n')}\n${notes && `\n${notes}`}`;
}
