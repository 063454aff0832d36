import { describe, expect, it } from 'vitest';
import { proxiesOf } from '../../../../bin/roundsman/entry/proxy.ts';

const proxy = 'http://proxy.example:3128';

describe('proxies of the environment', () => {
  it('are none by default, under any Node', () => {
    expect(proxiesOf({ NO_PROXY: 'localhost', HTTP_PROXY: '' }, '22.18.0')).toBeUndefined();
  });

  it.each(['22.21.0', '24.5.0', '26.0.0'])('are used as Node %s reads them', (node) => {
    const environment = { HTTPS_PROXY: proxy, http_proxy: proxy, NO_PROXY: 'localhost', HOME: '/' };

    expect(proxiesOf(environment, node)).toEqual({
      HTTPS_PROXY: proxy,
      http_proxy: proxy,
      NO_PROXY: 'localhost',
    });
  });

  it.each(['22.18.0', '22.20.9', '23.11.0', '24.4.1'])('are refused under Node %s', (node) => {
    expect(() => proxiesOf({ HTTPS_PROXY: proxy }, node)).toThrow(
      `HTTPS_PROXY is set, and Node ${node} knows no proxies.`,
    );
  });

  it.each(['proxy.example:3128', 'socks5://user:secret@proxy.example', 'x'])(
    'are refused where Node would ignore them: %s',
    (HTTPS_PROXY) => {
      expect(() => proxiesOf({ HTTPS_PROXY }, '24.5.0')).toThrow(
        'HTTPS_PROXY is no address of a proxy like http://proxy.example:3128.',
      );
    },
  );
});
