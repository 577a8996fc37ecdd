using Chat.Audit;
using Chat.Blocks;
using Chat.Contacts;
using Chat.Invites;
using Chat.Limits;
using Chat.Mentions;
using Chat.Messages;
using Chat.Metrics;
using Chat.Moderation;
using Chat.Presence;
using Chat.Profiles;
using Chat.Reports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Rooms;

/// <summary>What every room grain works with.</summary>
internal sealed record RoomServices(
    RoomStore Rooms,
    MessageStore Messages,
    MentionStore Mentions,
    ProfileStore Profiles,
    ContactStore Contacts,
    BlockStore Blocks,
    InviteStore Invites,
    AuditStore Audit,
    ReportStore Reports,
    MessageFilters Filters,
    ChangeWriter Writer,
    SiloMetrics Metrics,
    TimeProvider Time,
    IOptions<RoomOptions> Options,
    IOptions<LimitOptions> Limits,
    IOptions<PresenceOptions> Presence,
    GatewayLeases Gateways,
    ILogger<RoomGrain> Logger);
