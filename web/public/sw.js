// Keeps what the pages are made of, so that they open without a network and say so. What the API answers is never kept:
// nothing old is to look new. Started by src/app/worker.ts.

const kept = 'roundsman.files';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fromNetworkFirst(request, '/index.html'));
    event.waitUntil(keepRelease());
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(fromHereFirst(request, pathname));
  } else if (pathname === '/appearance.js' || pathname === '/icon.svg') {
    event.respondWith(fromNetworkFirst(request, pathname));
  }
});

/** The page itself, and what has no hash in its name: as it is now, or as it was where there is no network. */
async function fromNetworkFirst(request, name) {
  try {
    const response = await fetch(request);
    if (response.ok) await keep(name, response);
    return response;
  } catch (error) {
    const found = await caches.match(name, { cacheName: kept });
    if (found) return found;
    throw error;
  }
}

/** What has a hash in its name never changes. */
async function fromHereFirst(request, name) {
  const found = await caches.match(name, { cacheName: kept });
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await keep(name, response);
  return response;
}

async function keep(name, response) {
  const cache = await caches.open(kept);
  await cache.put(name, response.clone());
}

/** Every file of the release that is served now, and none of earlier ones. The list of them is made by vite.config.ts. */
async function keepRelease() {
  const response = await fetch('/files.json').catch(() => undefined);
  // Without a network, or in the middle of a publication: at the next page, then.
  if (!response?.ok) return;
  const files = new Set(await response.json());
  const cache = await caches.open(kept);
  const here = new Set();
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (!pathname.startsWith('/assets/') || files.has(pathname)) here.add(pathname);
    else await cache.delete(url);
  }
  for (const file of files) {
    if (!here.has(file)) await cache.add(file).catch(() => undefined);
  }
}
