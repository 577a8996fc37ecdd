import type { Conversation, Member } from "@chat/client";
import { useEffect } from "react";
import { useChat, useClient } from "../lib/chat.ts";
import { useTask } from "../lib/task.ts";
import { Avatar } from "../people/avatar.tsx";
import { Panel } from "./panel.tsx";

export function MembersPanel({ conversation: { room, roster } }: { conversation: Conversation }) {
  const client = useClient();
  const { busy, error, run } = useTask();
  const load = () => run(() => client.rooms.members(room.id));
  const missing = roster === null;

  useEffect(() => {
    if (missing) void run(() => client.rooms.members(room.id));
  }, [client, room.id, missing, run]);

  return (
    <Panel label="Members of this conversation" title={<>Members <span className="muted">{room.memberCount}</span></>} close="Close members">
      {error && <p className="error" role="alert">{error}</p>}
      <ul className="members">
        {roster?.members.map((member) => <MemberLine key={member.user.id} member={member} roomId={room.id} />)}
      </ul>
      {roster?.next && <button type="button" className="button" disabled={busy} onClick={() => void load()}>Show more</button>}
    </Panel>
  );
}

function MemberLine({ member, roomId }: { member: Member; roomId: string }) {
  const me = useChat((state) => state.me?.id);
  const online = useChat((state) => state.presence.get(roomId)?.online.has(member.user.id) ?? member.online);
  return (
    <li className="member">
      <Avatar person={member.user} size="small" online={online} />
      <span className="result-text">
        <strong>{member.user.displayName}{member.user.id === me && " (you)"}</strong>
        <span className="muted">{online ? "Online" : "Offline"}</span>
      </span>
      {member.role !== "member" && <span className="role">{member.role}</span>}
    </li>
  );
}
