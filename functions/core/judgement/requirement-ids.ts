/** Requirement ids of a framework, written as words where there are many. */
export const ids = ([words = '']: TemplateStringsArray): readonly string[] =>
  words.trim().split(/\s+/);
