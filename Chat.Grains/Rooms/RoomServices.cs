using Chat.Hosting;
using Chat.Messages;
using Chat.Presence;
using Chat.Users;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Rooms;

/// <summary>What every room grain works with.</summary>
internal sealed record RoomServices(
    RoomStore Rooms,
    MessageStore Messages,
    UserStore Users,
    ChangeWriter Writer,
    SiloMetrics Metrics,
    TimeProvider Time,
    IOptions<RoomOptions> Options,
    IOptions<PresenceOptions> Presence,
    ILogger<RoomGrain> Logger);
