/**
 * Answers for the page's server: after one visit every file of the page lies here, those that nobody has asked for included.
 * A new version comes beside the old one and waits until it is wanted, or until no page of the old one is open.
 */
declare const self: ServiceWorkerGlobalScope;
/** By its path, the hash of every file. */
export type Files = Readonly<Record<string, string>>;
/** The files, and a name for them all together: written here when the page is built (scripts/offline-plugin.ts). */
declare const PAGE_FILES: Files;
declare const PAGE_VERSION: string;

const { scope } = self.registration;
/** Other pages of this site have caches of their own. */
const OURS = `receptive ${scope} `;
const NEWEST = OURS + PAGE_VERSION;

/** Their names say what is in them. */
const isHashed = (path: string): boolean => path.startsWith('assets/');

async function fetchAll(): Promise<void> {
  const files = Object.entries(PAGE_FILES);
  const cache = await caches.open(NEWEST);
  await Promise.all(
    files.map(async ([path, integrity]) => {
      const before = isHashed(path) ? await caches.match(path, { ignoreVary: true }) : undefined;
      if (before) await cache.put(path, before);
      // What a host keeps of an earlier version is refused by its hash, and all of it is tried again at the next visit.
      else await cache.add(new Request(path, { integrity, cache: isHashed(path) ? 'default' : 'no-cache' }));
    }),
  );
}

const ownCaches = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(OURS));

/** Drops earlier versions once no page is open that may be of one. */
async function tidy(): Promise<void> {
  const open = await self.clients.matchAll({ includeUncontrolled: true });
  if (open.some(({ url }) => url.startsWith(scope))) return;
  await Promise.all((await ownCaches()).map((name) => name !== NEWEST && caches.delete(name)));
}

/** From the newest version that has it, or else from the server. */
async function answer(request: Request): Promise<Response> {
  if (request.mode === 'navigate') await tidy();
  const { origin, pathname } = new URL(request.url);
  const asked = (origin + pathname).replace(/\/index\.html$/, '/');
  for (const name of new Set([NEWEST, ...(await ownCaches())])) {
    const found = await (await caches.open(name)).match(asked, { ignoreVary: true });
    if (found) return found;
  }
  return fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(fetchAll()));
// The page that is open on the first visit has parts to fetch, too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});
