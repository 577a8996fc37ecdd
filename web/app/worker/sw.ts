/** Put in by the build: the page, what it consists of, and a name for exactly these. */
declare const SHELL_FILES: readonly string[];
declare const SHELL_VERSION: string;

const worker = self as unknown as ServiceWorkerGlobalScope;

const files = SHELL_FILES;
const prefix = "chat-shell-";
const current = prefix + SHELL_VERSION;
const page = "/";

/** A server that has not answered for so long is as good as none, when the page is here already. */
const patience = 4_000;

// The page and its files are kept together and never one by one: they always fit each other. It waits until no tab shows the older ones.
worker.addEventListener("install", (event) => event.waitUntil(keep()));

async function keep(): Promise<void> {
  const cache = await caches.open(current);
  await Promise.all(
    files.map(async (file) => {
      // The name of a file tells its content: what an older version has need not be fetched.
      const known = file.startsWith("/assets/") ? await caches.match(file) : undefined;
      return known ? cache.put(file, known) : cache.add(new Request(file, { cache: "no-cache" }));
    }),
  );
}

worker.addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

const server = /^\/(api|hubs|health|openapi)(\/|$)/;

worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== worker.location.origin || server.test(pathname)) return;
  if (mode === "navigate") event.respondWith(shown(event.request));
  else if (files.includes(pathname)) event.respondWith(kept(event.request));
});

async function kept(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** The server's page is the newest; without a server it is the last one that was kept whole. */
async function shown(request: Request): Promise<Response> {
  const cache = await caches.open(current);
  const last = await cache.match(page);
  const asked = fetch(request);
  if (!last) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, last));
  // Something in front of the server answers for it while it is away.
  const answered = asked.then((answer) => (answer.status >= 500 ? last : answer));
  return Promise.race([answered, late]).catch(() => last);
}
