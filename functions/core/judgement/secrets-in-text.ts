/** What kind of secret stands on which line. Never the secret itself. */
export interface FoundSecret {
  readonly kind: string;
  readonly line: number;
}

// A value that is fetched or put in later, `$(…)`, `${…}`, `<…>` or `{{…}}`, is no secret.
const value = String.raw`["']?(?![$<{*])[^\s"'$<{}]`;

const kinds: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'an access key', pattern: /\b(?:AKIA|ASIA)(?!\w*EXAMPLE\b)[A-Z2-7]{16}\b/ },
  {
    kind: 'a secret access key',
    pattern: /secret_?access_?key["']?\s*[=:]\s*["']?(?!\S*EXAMPLEKEY)[A-Za-z0-9/+]{40}/i,
  },
  { kind: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { kind: 'a token', pattern: /\b(?:gh[pousr]_\w{36}|xox[abprs]-[\w-]{10,}|sk_live_\w{16,})/ },
  { kind: 'a password in an address', pattern: /\w:\/\/[^\s:@/$]+:[^\s:@/$<{]{3,}@/ },
  {
    kind: 'a password',
    pattern: new RegExp(
      String.raw`(?:password|passwd|passphrase|secret|api_?key|auth_?token)["']?\s*[=:]\s*${value}{8,}`,
      'i',
    ),
  },
];

/** The secrets that a text seems to hold, one a line. */
export function secretsIn(text: string): readonly FoundSecret[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const found = kinds.find(({ pattern }) => pattern.test(content));
    return found ? [{ kind: found.kind, line: index + 1 }] : [];
  });
}
