import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Lets esbuild leave out what is not used of the AWS SDK's models. They write the names of traits as
 * computed members, `[_eN]: …`; esbuild cannot know that this runs no code, and keeps every model that
 * has one, and all that it refers to: of EC2's, 780 KB instead of 110. Here the names are written out.
 */
export const leanSchemas: Plugin = {
  name: 'lean-schemas',
  setup(build) {
    build.onLoad({ filter: /@aws-sdk[\\/].*[\\/]schemas_\d+\.js$/ }, async ({ path }) => ({
      contents: withNamesWrittenOut(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

function withNamesWrittenOut(source: string): string {
  const constants = source.matchAll(/^const (_\w+) = ("[^"\\\n]*");$/gm);
  const names = new Map(Array.from(constants, ([, name, text]) => [name, text]));
  return source.replaceAll(
    /\[(_\w+)\]: /g,
    (member, name: string) => `${names.get(name) ?? member.slice(0, -2)}: `,
  );
}
