/**
 * What issuers of credentials make them look like, so that they are found wherever they leak to.
 * Lengths are lower bounds: issuers have lengthened theirs before.
 */
const formats: readonly RegExp[] = [
  // AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // GitHub, GitLab, npm
  /\bgh[pousr]_[A-Za-z0-9]{36}/,
  /\bgithub_pat_\w{22}/,
  /\bglpat-[\w-]{20}/,
  /\bnpm_[A-Za-z0-9]{36}/,
  // Slack
  /\bxox[abeprs]-[A-Za-z0-9-]{10}/,
  /\bhooks\.slack\.com\/services\/\w+\/\w+\/\w+/,
  // Stripe, Google, SendGrid
  /\b[rs]k_live_[A-Za-z0-9]{16}/,
  /\bAIza[\w-]{35}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16}/,
  // OpenAI and Anthropic
  /\bsk-[\w-]{20}/,
  // A signed JSON web token
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/,
  // A password in a URL, unless something else puts it there
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/]*:(?![$<{%])[^\s@/]+@/i,
];

const credentialName =
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|APIKEY|(API|SECRET|PRIVATE|ACCESS|ACCOUNT|AUTH|MASTER|SIGNING|ENCRYPTION)_KEY|ACCESS_KEY_ID|AUTH_DATA)(_?\d+)?$|_(PASS|PWD)(_?\d+)?$/;

/** Values that say where a credential is, or that it is encrypted, and are none themselves. */
const references: readonly RegExp[] = [
  /^$/,
  /^(true|false|none|null)$/i,
  /^arn:/,
  /^https?:\/\//,
  /^\$?\{.*\}$/s,
  // Names of parameters and secrets: /shop/db/password, shop/db.
  /^(\/[\w.-]+)+$/,
  /^[a-z][a-z_.-]*(\/[a-z][a-z_.-]*)+$/,
  // What KMS encrypted:
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-encryption
  /^AQ[EI]CAH/,
];

const secretName = /(SECRET|CREDENTIALS?)$/;
const plainWords = /^[a-z]+([-_.][a-z]+)+$/;

/**
 * Names of the variables that hold a credential: by the form of the value, or because they are
 * named like one and their value is no mere reference. The values go nowhere.
 *
 * @param ignored Names that a tenant knows to hold no credential.
 */
export function credentialsIn(
  variables: readonly (readonly [name: string, value: string])[],
  ignored: readonly string[],
): readonly string[] {
  return variables
    .filter(([name]) => !ignored.includes(name))
    .filter(([name, value]) => hasKnownFormat(value) || isNamedSo(asWords(name), value))
    .map(([name]) => name);
}

const hasKnownFormat = (value: string) => formats.some((format) => format.test(value));

function isNamedSo(words: string, value: string): boolean {
  if (!credentialName.test(words)) return false;
  if (references.some((reference) => reference.test(value))) return false;
  // What is called a secret is often the name of one.
  return !(secretName.test(words) && plainWords.test(value));
}

/** `dbPassword`, `db-password` and `DB_PASSWORD` alike as `DB_PASSWORD`. */
const asWords = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
