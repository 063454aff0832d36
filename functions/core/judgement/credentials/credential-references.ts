/** How a value is written: `shell` where a shell or a template may yet put something in. */
export type Form = 'literal' | 'shell' | 'code';

/**
 * Values that say where a credential is, that it is encrypted, or how something is set, and are
 * none themselves: the one table for user data, variables and commands.
 */
const references: readonly RegExp[] = [
  /^$/,
  // Switches and numbers, of a time or a size as well
  /^(?:true|false|yes|no|y|n|on|off|enabled?|disabled?|none|null|nil|undefined|auto|required|optional|always|never)$/i,
  /^[+-]?\d[\d_.,]*(?:e[+-]?\d+)?[ ]?(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?|w|weeks?|y|years?|[kmg]?b|%)?$/i,
  /^arn:/,
  // Addresses: what they hold of a password is found by its form.
  /^[a-z][a-z0-9+.-]*:\/\/\S*$/i,
  /^(?:ssm|ssm-secure|parameterstore|secretsmanager|vault|aws-?sm|asm|kms|env|file|op|akv|keyvault|sops|ref\+\w+):\S*$/i,
  // Paths from a root, of files, parameters and secrets
  /^(?:~|\.{1,2})?(?:\/[\w.-]+)+\/?$/,
  /^[A-Za-z]:\\/,
  // Stages of a secret's version
  /^AWS(?:CURRENT|PENDING|PREVIOUS)$/,
  // What something else puts in
  /^\$\w+$/,
  /^\$?\{.*\}$/s,
  /^\$\(.*\)$/s,
  /^(?:<.*>|%\w+%|#\{.*\}|__\w+__|@@?\w+@@?|[*xX•.]+)$/s,
  /^@Microsoft\.KeyVault\(/,
  // What KMS encrypted, what other tools encrypt, and what is only the hash of a password:
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-encryption
  /^AQ[EI]CAH/,
  /^ENC[([]/,
  /^\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2\w{0,2}|scrypt)\$/,
];

/** What begins with a substitution, or with a pattern, in a shell or a template. */
const substituted = /^(?:-?\$[\w({@*#?!$-]|[<{`]|\*|\.[*+]|%[({\w]|#\{|!\w)/;

/** What is not quoted in code: an expression, a call, a member, a cmdlet. */
const expressions: readonly RegExp[] = [
  /^\(/,
  /^[\w.:$]+[([]/,
  /^[A-Za-z_]+(?:\.[A-Za-z_]+)+$/,
  /^(?:process\.env|os\.environ|var|local|module|data|self|this|config|settings|args|event|params|secrets|env|inputs|System)\./,
  /^[A-Z][a-z]+-[A-Z]\w+$/,
];

/** Whether a value is no credential by its form, whatever it is called. */
export function isReference(value: string, form: Form): boolean {
  const bare = value.trim();
  return (
    references.some((reference) => reference.test(bare)) ||
    isPathOfWords(bare) ||
    (form !== 'literal' && substituted.test(bare)) ||
    (form === 'code' && expressions.some((expression) => expression.test(bare)))
  );
}

/** `shop/db`, `Shop/Prod/DbPassword`, `vault:secret/data/shop#password`: paths, after a scheme too. */
function isPathOfWords(value: string): boolean {
  const [, path = ''] =
    /^(?:[a-z][a-z0-9+.-]{1,30}:){0,3}\/?([\w./-]+)(?:[#:?][\w.:-]*)?$/.exec(value) ?? [];
  const segments = path.split('/').filter(Boolean);
  return segments.length > 1 && segments.every((segment) => wordsOf(segment).every(isWord));
}

const wordsOf = (segment: string) => segment.split(/[-_.]|(?<=[a-z])(?=[A-Z])/);

/** A word as people write it, and not part of what chance made: `Shop`, `PROD`, `db2`, `3`. */
const isWord = (word: string) => /^(?:[A-Z]{0,8}|[A-Z]?[a-z]{1,24})\d{0,4}$/.test(word);
