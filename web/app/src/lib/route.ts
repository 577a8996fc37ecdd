import type { RoomId } from "@chat/client";
import { useSyncExternalStore } from "react";

/** What stands beside a conversation. */
export type Panel =
  | { readonly kind: "thread"; readonly rootSeq: number }
  | { readonly kind: "search"; readonly query: string }
  | { readonly kind: "pins" | "members" | "details" };

export interface RoomRoute {
  readonly view: "room";
  readonly roomId: RoomId;
  /** The message that a link leads to. */
  readonly messageSeq?: number;
  readonly panel?: Panel;
}

/** What the page shows; all of it stands behind the `#`, which needs no help from the server. */
export type Route =
  | RoomRoute
  | { readonly view: "invite"; readonly code: string }
  /** What was decided in one room, or everywhere. */
  | { readonly view: "audit"; readonly roomId?: RoomId }
  | { readonly view: "home" | "unread" | "mentions" | "threads" | "invitations" | "reports" | "settings" | "unknown" };

const views = ["unread", "mentions", "threads", "invitations", "reports", "audit", "settings"] as const;

export function routeOf(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const parts = path.split("/");
  if (parts[0] === "rooms") return roomRouteOf(parts.slice(1), new URLSearchParams(query)) ?? { view: "unknown" };
  if (parts[0] === "invite") return parts.length === 2 && isName(parts[1]) ? { view: "invite", code: parts[1] } : { view: "unknown" };
  if (parts[0] === "audit" && parts.length === 2) return isName(parts[1]) ? { view: "audit", roomId: parts[1] } : { view: "unknown" };
  if (path === "") return { view: "home" };
  return { view: views.find((view) => view === path) ?? "unknown" };
}

function roomRouteOf([roomId = "", ...parts]: readonly string[], query: URLSearchParams): RoomRoute | null {
  const messageSeq = parts[0] === "messages" ? seqOf(parts[1]) : undefined;
  const rest = messageSeq === undefined ? parts : parts.slice(2);
  const panel = panelOf(rest, query);
  if (!isName(roomId) || (rest.length > 0 && !panel)) return null;
  return { view: "room", roomId, ...(messageSeq !== undefined && { messageSeq }), ...(panel && { panel }) };
}

function panelOf([kind, seq, ...more]: readonly string[], query: URLSearchParams): Panel | null {
  const rootSeq = kind === "thread" && more.length === 0 ? seqOf(seq) : undefined;
  if (rootSeq !== undefined) return { kind: "thread", rootSeq };
  if (seq !== undefined) return null;
  if (kind === "search") return { kind, query: query.get("q") ?? "" };
  return kind === "pins" || kind === "members" || kind === "details" ? { kind } : null;
}

/** The id of a room or the code of an invite, as far as one can see. */
const isName = (text: string | undefined): text is string => text !== undefined && /^[\w-]+$/.test(text);

const seqOf = (text: string | undefined): number | undefined => (text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

export function hrefOf(route: Route): string {
  if (route.view === "invite") return `#/invite/${route.code}`;
  if (route.view === "audit") return route.roomId === undefined ? "#/audit" : `#/audit/${route.roomId}`;
  if (route.view !== "room") return route.view === "home" || route.view === "unknown" ? homeHref : `#/${route.view}`;
  const message = route.messageSeq === undefined ? "" : `/messages/${route.messageSeq}`;
  return `#/rooms/${route.roomId}${message}${route.panel ? `/${panelPath(route.panel)}` : ""}`;
}

function panelPath(panel: Panel): string {
  if (panel.kind === "thread") return `thread/${panel.rootSeq}`;
  if (panel.kind === "search") return `search?${new URLSearchParams({ q: panel.query }).toString()}`;
  return panel.kind;
}

export const roomHref = (roomId: RoomId): string => hrefOf({ view: "room", roomId });
export const homeHref = "#/";

export const goTo = (href: string): void => void (location.hash = href);

/** As `goTo`, but what was shown before is not come back to. */
export const goToInstead = (href: string): void => enter("replaceState", href, history.state);

interface Over {
  /** So many steps back no panel was open. */
  readonly panels: number;
}

const over = (): number => (history.state as Over | null)?.panels ?? 0;

/** Opens it beside the conversation that is shown. Back leads to what was there before. */
export function openPanel(panel: Panel): void {
  const route = current();
  if (route.view !== "room") return;
  const panels = route.panel && over() === 0 ? 0 : over() + 1;
  enter("pushState", hrefOf({ ...route, panel }), { panels } satisfies Over);
}

/** On its way back already: the browser takes its time. */
let closing = false;

export function closePanel(): void {
  const { panel, ...route } = current() as RoomRoute;
  if (!panel || closing) return;
  // The page came with the panel open: there is nothing to go back to.
  if (over() === 0) return goToInstead(hrefOf(route));
  closing = true;
  window.addEventListener("popstate", () => (closing = false), { once: true });
  history.go(-over());
}

export const togglePanel = (kind: "pins" | "members" | "details", open: boolean): void => (open ? closePanel() : openPanel({ kind }));

const entered = new Set<() => void>();

/** The browser tells nobody of these two. */
function enter(how: "pushState" | "replaceState", href: string, state: unknown): void {
  history[how](state, "", href);
  for (const listener of entered) listener();
}

let known: { readonly address: string; readonly route: Route } | null = null;

/** One object for as long as the address is the same. */
function current(): Route {
  const address = location.pathname + location.hash;
  if (known?.address !== address) {
    known = { address, route: location.pathname === "/" ? routeOf(location.hash) : { view: "unknown" } };
  }
  return known.route;
}

function subscribe(listener: () => void): () => void {
  entered.add(listener);
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    entered.delete(listener);
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, current);
