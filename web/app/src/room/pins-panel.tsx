import { pinsOf, type Conversation } from "@chat/client";
import { useEffect } from "react";
import { can } from "../actions/can.ts";
import { told } from "../kit/told.ts";
import { useViewer } from "../actions/viewer.ts";
import { useChat, useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { RichText } from "../text/rich-text.tsx";
import { FoundMessage } from "./found-message.tsx";
import { Panel } from "./panel.tsx";

export function PinsPanel({ conversation }: { conversation: Conversation }) {
  const client = useClient();
  const me = useChat((state) => state.me?.id ?? "");
  const { error, run } = useTask();
  const viewer = useViewer(me, conversation, false);
  const { room } = conversation;
  const pins = pinsOf(conversation);
  useEffect(() => {
    void run(() => client.loadPins(room.id));
  }, [client, room.id, run]);

  return (
    <Panel label="Pinned messages" title={<>Pinned <span className="muted">{pins?.length}</span></>} close="Close pinned messages">
      {error && <p className="error" role="alert">{error}</p>}
      {pins?.length === 0 && <p className="hint">Nothing is pinned to this conversation.</p>}
      <ul className="founds" aria-label="Pinned messages">
        {pins?.map((message) => (
          <FoundMessage key={message.id} message={message}>
            <RichText text={message.content} mentions={message.mentions} mentionsRoom={message.mentionsRoom} />
            {can({ ...viewer, message }, "unpin") && (
              <button type="button" className="link" onClick={() => told(client.unpinMessage(message.id), "Not unpinned")}>Unpin</button>
            )}
          </FoundMessage>
        ))}
      </ul>
    </Panel>
  );
}
