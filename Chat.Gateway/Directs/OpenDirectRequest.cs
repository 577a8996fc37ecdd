using System.Collections.Immutable;

namespace Chat.Gateway.Directs;

internal sealed record OpenDirectRequest(ImmutableArray<UserId> ParticipantIds);
