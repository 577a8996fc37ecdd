const key = "chat.reloaded";
const atMostEvery = 60_000;

/** The server was given a newer page and has not the parts of this one any more: nothing is lost by beginning anew with that. */
export function reloadWhenOutdated(): void {
  window.addEventListener("vite:preloadError", () => {
    const last = Number(sessionStorage.getItem(key));
    if (!navigator.onLine || Date.now() - last < atMostEvery) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  });
}
