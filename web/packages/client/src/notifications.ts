import type { Core } from "./core.ts";
import { editRoom } from "./state.ts";
import type { NotificationChanges, NotificationLevel, NotificationSettings, RoomId, RoomNotifications } from "./types.ts";
import type { RoomNotificationsRequest } from "./wire.ts";

/** Of what the user wants to be notified, on every device. What is chosen is known at once; refusals of the server reject. */
export class Notifications {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** Of which messages of a conversation; the level stands in it. */
  async choose(roomId: RoomId, level: NotificationLevel): Promise<void> {
    const body: RoomNotificationsRequest = { level };
    this.chosen(await this.#core.rest.put<RoomNotifications>(`rooms/${roomId}/notifications`, body));
  }

  /** What goes for all conversations; it stands in the state. */
  async update(changes: NotificationChanges): Promise<void> {
    this.changed(await this.#core.rest.patch<NotificationSettings>("me/notifications", changes));
  }

  /** On whatever device, as what follows. */
  readonly chosen = ({ roomId, level }: RoomNotifications): void =>
    this.#core.store.update((state) => editRoom(state, roomId, (one) => (one.level === level ? one : { ...one, level })));

  readonly changed = (notifications: NotificationSettings): void => this.#core.store.update((state) => ({ ...state, notifications }));
}
