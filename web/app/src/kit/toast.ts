import { useSyncExternalStore } from "react";

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface Options {
  action?: Toast["action"];
  /** How long it stays, in milliseconds. */
  staysFor?: number;
}

const atMost = 3;
const usually = 5_000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function put(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of [...listeners]) listener();
}

/** Says something at the edge of the page for a while; undone, at once no more. */
export function showToast(text: string, { action = null, staysFor = usually }: Options = {}): () => void {
  const id = ++last;
  const dismiss = (): void => {
    clearTimeout(timer);
    if (toasts.some((toast) => toast.id === id)) put(toasts.filter((toast) => toast.id !== id));
  };
  const timer = setTimeout(dismiss, staysFor);
  put([...toasts.slice(1 - atMost), { id, text, action }]);
  return dismiss;
}

export function dismissToast(id: number): void {
  put(toasts.filter((toast) => toast.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts);
