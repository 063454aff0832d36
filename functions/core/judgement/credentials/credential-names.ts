/**
 * The words that name a credential, at the end of a word as well (`DBPASSWORD`), of which the name
 * may say more afterwards (`DB_PASSWORD_PROD`, `SECRET_KEY_BASE`).
 */
const credentialWord =
  /(?:ACCESS_?KEY_?ID|(?:API|SECRET|PRIVATE|ACCESS|ACCOUNT|AUTH|MASTER|SIGNING|ENCRYPTION)_?KEY|AUTH_DATA|PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|(?<!BY|COM|OVER|SUR|TRES|UNDER)PASS|PWD)\d*(?=_|$)/g;

/** Words after which a name speaks about a credential, and is none: `PASSWORD_MIN_LENGTH`. */
const describing = new Set(
  `ACCOUNT AGE ALG ALGO ALGORITHM ALIAS ARN ARNS AUDIENCE BACKEND BUCKET BUDGET CACHE CHARS CHARSET
  CLAIM CLASS COMPLEXITY COOKIE COUNT DAYS DESCRIPTION DIR DIRECTORY DISABLED DURATION ENABLED ENCODER
  ENCODING ENCRYPTION ENDPOINT EXPIRATION EXPIRES EXPIRY EXPRESSION FIELD FILE FILES FORMAT FUNCTION HANDLER HASH HEADER HINT
  HOST HOURS ID IDS INTERVAL ISSUER KEY KEYS KIND LABEL LEN LENGTH LIFETIME LIMIT LOCATION MANAGER MAX
  MESSAGE METHOD MIN MINUTES MODE MS NAME NAMES NAMESPACE NUMBER OWNER PARAM PARAMETER PATH PATTERN POLICY POOL
  PORT PREFIX PROMPT PROVIDER PUBLIC QUEUE RATE REF REFERENCE REGEX REGION REQUIRED RESET ROTATION SCOPE
  SCOPES SECONDS SERVICE SIZE SOURCE STAGE STDIN STORE STRATEGY STRENGTH STRING SUFFIX TABLE TEMPLATE
  TIMEOUT TITLE TOPIC TTL TYPE URI URL USAGE USE USER USERNAME VALIDATION VALIDATOR VAR VARIABLE VAULT
  VERSION`.split(/\s+/),
);

/** Whether a name says that what it names is a credential. */
export function namesCredential(name: string): boolean {
  const words = asWords(name);
  return [...words.matchAll(credentialWord)].some(({ 0: word, index }) =>
    words
      .slice(index + word.length)
      .split('_')
      .every((following) => !describing.has(following)),
  );
}

/** Whether a name says secret or credentials, which often means the name of one. */
export const namesSecret = (name: string): boolean =>
  /(?:SECRET|CREDENTIALS?)\d*(?=_(?!KEY|ACCESS)|$)/.test(asWords(name));

/** `dbPassword`, `db-password` and `DB_PASSWORD` alike as `DB_PASSWORD`. */
const asWords = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
