/** A cookie that no script can read, and that a browser sends nowhere but to this API, from its own pages. */
export interface Cookie {
  /** The name with the prefix `__Secure-`. */
  readonly name: `__Secure-${string}`;
  /** The value, of characters that need no quotes. */
  readonly value: string;
  /** The paths below it are sent the cookie. */
  readonly path: `/${string}`;
  /** 0 takes it away. */
  readonly maxAgeSeconds: number;
}

/** An answer that sets cookies, of a route that says `setsCookies`. */
export class WithCookies<Answer> {
  readonly answer: Answer;
  readonly cookies: readonly Cookie[];

  constructor(answer: Answer, cookies: readonly Cookie[]) {
    this.answer = answer;
    this.cookies = cookies;
  }
}

/**
 * What browsers take, name and value together, in bytes: one that is larger they drop without a word.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.6
 */
const largestCookie = 4096;

/** The header `Set-Cookie`. Throws for a cookie that no browser would keep. */
export function writeCookie({ name, value, path, maxAgeSeconds }: Cookie): string {
  if (!/^[\w!#$%&'()*+\-./:<=>?@[\]^`{|}~]*$/.test(value)) {
    throw new Error(`The value of the cookie ${name} has characters that no cookie has.`);
  }
  if (name.length + value.length > largestCookie) {
    throw new Error(
      `The cookie ${name} is larger than the ${largestCookie} bytes a browser keeps.`,
    );
  }
  return `${name}=${value}; HttpOnly; Secure; SameSite=Strict; Path=${path}; Max-Age=${maxAgeSeconds}`;
}

/**
 * The values that came with each name: a browser may send several, of other paths or domains. One without `=` is all
 * value, of no name.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.6
 */
export function cookiesByName(
  cookies: readonly string[] = [],
): Readonly<Record<string, readonly string[]>> {
  const pairs = cookies.map((cookie) => {
    const end = cookie.indexOf('=');
    return { name: cookie.slice(0, Math.max(0, end)), value: cookie.slice(end + 1) };
  });
  const grouped = Map.groupBy(pairs, ({ name }) => name);
  return Object.fromEntries(
    [...grouped].map(([name, values]) => [name, values.map(({ value }) => value)]),
  );
}
