/** Where the service worker is served: public/sw.js. */
const address = '/sw.js';

/** What this needs of the browser's trusted types, which TypeScript's own library does not describe yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/**
 * Has the browser keep the files of the dashboard, so that it can be installed, and opens without a network. Does nothing
 * where the browser knows no service workers, nor for `npm run dev`, whose files change.
 */
export function startWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  // The content security policy permits this one policy, and this one script by it.
  const policy = trustedTypes?.createPolicy('roundsman', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError(`${url} is no script of ours.`);
      return url;
    },
  });
  const script = policy?.createScriptURL(address) ?? address;
  void navigator.serviceWorker.register(script);
}
