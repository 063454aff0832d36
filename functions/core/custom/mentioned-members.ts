/** What an expression speaks of. */
export interface MentionedMembers {
  /** Members of what it is asked of. Texts, literals and functions are none. */
  readonly mentioned: readonly string[];
  /** Names that it gives itself, as `{id: VolumeId}` does: whatever comes after it may mention them. */
  readonly given: readonly string[];
}

export function mentionedMembers(expression: string): MentionedMembers {
  const bare = expression.replace(/'(\\.|[^'\\])*'/g, "''").replace(/`(\\.|[^`\\])*`/g, '``');
  const found = [...bare.matchAll(/"((?:\\.|[^"\\])*)"|[A-Za-z_][A-Za-z0-9_]*/g)].map((match) => {
    const [text, quoted] = match;
    const rest = bare.slice(match.index + text.length).trimStart();
    return { name: quoted ?? text, isCall: rest.startsWith('('), isGiven: /^:(?!:)/.test(rest) };
  });
  const given = new Set(found.filter(({ isGiven }) => isGiven).map(({ name }) => name));
  const mentioned = found.filter(
    ({ name, isCall, isGiven }) => !isCall && !isGiven && !given.has(name),
  );
  return { mentioned: [...new Set(mentioned.map(({ name }) => name))], given: [...given] };
}
