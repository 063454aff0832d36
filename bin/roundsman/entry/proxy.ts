import { CommandError, exitCodes, usageError } from '../command-line/exit.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const proxies = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;
const exceptions = ['no_proxy', 'NO_PROXY'] as const;

/**
 * The proxies that the environment names, for Node to use. Throws a CommandError for what Node would
 * ignore without a word: then calls would go past the proxy, or nowhere.
 *
 * @param node Its version. https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
 */
export function proxiesOf(
  environment: Environment,
  node: string,
): Readonly<Record<string, string>> | undefined {
  const set = proxies.filter((name) => environment[name]);
  const [first] = set;
  if (!first) return undefined;
  if (!knowsProxies(node)) {
    throw new CommandError(
      exitCodes.notAssessed,
      `${first} is set, and Node ${node} knows no proxies. Use Node 22.21, or 24.5, or a newer one; or unset ${first}.`,
    );
  }
  for (const name of set) {
    const url = URL.parse(environment[name] ?? '');
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
      // The value may hold a password.
      throw usageError(`${name} is no address of a proxy like http://proxy.example:3128.`);
    }
  }
  const given = [...set, ...exceptions.filter((name) => environment[name])];
  return Object.fromEntries(given.map((name) => [name, environment[name] ?? '']));
}

function knowsProxies(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}
