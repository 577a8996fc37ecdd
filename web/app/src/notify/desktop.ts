import type { RoomId } from "@chat/client";

/** `unsupported`: the browser has none at this address. */
export type Permission = NotificationPermission | "unsupported";

export const permissionNow = (): Permission => ("Notification" in window ? Notification.permission : "unsupported");

/** Asks the user, which browsers do after a click only. */
export const askPermission = async (): Promise<Permission> => ("Notification" in window ? await Notification.requestPermission() : "unsupported");

export interface Notice {
  readonly roomId: RoomId;
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
}

/** Shows it in place of an earlier one of the room, and answers what takes it away. Throws where pages may show none, as on Android. */
export function showNotice({ roomId, title, body, onClick }: Notice): () => void {
  const shown = new Notification(title, { body, tag: roomId, icon: "/icon.svg", silent: true });
  shown.addEventListener("click", () => {
    window.focus();
    shown.close();
    onClick();
  });
  return () => shown.close();
}
