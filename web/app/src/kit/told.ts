import { showToast } from "./toast.ts";

/** What was shown as done and is not after all is said, with the server's reason. */
export function told(done: Promise<unknown>, otherwise: string): void {
  done.catch((error: Error) => showToast(`${otherwise}: ${error.message}`));
}
