/** Keeps the page for starts without a server. Browsers have it on secure origins only. */
export function keepPage(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js").catch((error: unknown) => console.warn("The page is not kept for starts without a server:", error));
  });
}
