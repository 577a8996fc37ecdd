using Chat.Hosting;
using Chat.Messages;
using Chat.Presence;
using Chat.Rooms;
using Chat.Users;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Conversations;

/// <summary>What every conversation grain works with.</summary>
internal sealed record ConversationServices(
    RoomStore Rooms,
    MessageStore Messages,
    UserStore Users,
    MessageWriter Writer,
    SiloMetrics Metrics,
    TimeProvider Time,
    IOptions<ConversationOptions> Options,
    IOptions<PresenceOptions> Presence,
    ILogger<ConversationGrain> Logger);
