import { words } from '../../texts/en/words.ts';

type Names = Readonly<Record<string, { readonly name: string; readonly short: string }>>;

const names: Names = words.frameworks;

/** What a framework is called; its id where this version of the pages does not know it. */
export const frameworkName = (id: string): string => names[id]?.name ?? id;

/** The same where there is little room. */
export const shortFrameworkName = (id: string): string => names[id]?.short ?? id;

/** Frameworks in the order in which they are listed everywhere: by name. */
export const inOrder = (ids: Iterable<string>): readonly string[] =>
  [...ids].sort((one, other) => frameworkName(one).localeCompare(frameworkName(other), 'en'));
