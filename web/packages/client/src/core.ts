import type { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import type { People } from "./people.ts";
import type { Rest } from "./rest.ts";
import type { ChatState } from "./state.ts";
import type { Store } from "./store.ts";

/** What the parts of a client share. */
export interface Core {
  readonly store: Store<ChatState>;
  readonly rest: Rest;
  readonly clock: Clock;
  readonly connection: Pick<Connection, "invoke" | "connected">;
  readonly people: People;
}
