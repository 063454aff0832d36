// Keeps what the pages are made of, so that they open without a network and say so. What the API answers is never kept:
// nothing old is to look new. Started by src/app/worker.ts.

const kept = 'roundsman.files';

/** In milliseconds: so long the network is the page's alone, before what it does not need yet is fetched. */
const pageFirst = 5000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fromNetworkFirst(event, '/index.html'));
    event.waitUntil(new Promise((done) => setTimeout(done, pageFirst)).then(keepRelease));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(fromHereFirst(event, pathname));
  } else if (pathname === '/appearance.js' || pathname === '/icon.svg') {
    event.respondWith(fromNetworkFirst(event, pathname));
  }
});

/** The page itself, and what has no hash in its name: as it is now, or as it was where there is no network. */
async function fromNetworkFirst(event, name) {
  try {
    const response = await fetch(event.request);
    keep(event, name, response);
    return response;
  } catch (error) {
    const found = await caches.match(name, { cacheName: kept });
    if (found) return found;
    throw error;
  }
}

/** What has a hash in its name never changes. */
async function fromHereFirst(event, name) {
  const found = await caches.match(name, { cacheName: kept });
  if (found) return found;
  const response = await fetch(event.request);
  keep(event, name, response);
  return response;
}

/** Beside the answer, which does not wait for it. */
function keep(event, name, response) {
  if (!response.ok) return;
  const copy = response.clone();
  event.waitUntil(caches.open(kept).then((cache) => cache.put(name, copy)));
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
