using System.Collections.Immutable;
using Chat.Rooms;

namespace Chat.Gateway.Directs;

internal sealed record ConversationList(ImmutableArray<RoomSummary> Conversations);
