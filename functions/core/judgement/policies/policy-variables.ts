/** What stands for the account, organization or path of the resource's owner. A private character, so that no policy holds it. */
export const ownersName = '\u{10FFFC}';

/**
 * Whether a policy variable is filled from the resource's owner. With a default (`${…, 'x'}`) it may
 * be another value.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const isOwnersVariable = (variable: string): boolean =>
  /^\$\{aws:Resource(Account|OrgID|OrgPaths)\}$/i.test(variable);

/** The condition key of a value that is a policy variable and nothing else, in lower case. */
export const variableIn = (value: string): string | undefined =>
  /^\$\{([^},]+)\}$/.exec(value)?.[1]?.trim().toLowerCase();

/** What stands before the first wildcard or policy variable, or all of it. `${*}`, `${?}` and `${$}` are the characters themselves. */
export function textBeforeWildcard(pattern: string): string {
  let text = '';
  for (const [part] of pattern.matchAll(/\$\{[^}]*\}|./gsu)) {
    const literal = /^\$\{([*?$])\}$/.exec(part)?.[1];
    if (literal === undefined && (part === '*' || part === '?' || part.length > 2)) break;
    text += literal ?? part;
  }
  return text;
}

/** Whether a pattern is one value: it has no wildcard and no policy variable. */
export const isOneValue = (pattern: string): boolean =>
  !/[*?]|\$\{/.test(pattern.replace(/\$\{[*?$]\}/g, ''));

export const hasVariable = (pattern: string): boolean => /\$\{(?![*?$]\})/.test(pattern);
