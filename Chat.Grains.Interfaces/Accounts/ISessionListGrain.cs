using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Chat.Accounts;

/// <summary>Many sessions at once, as the database has them. Stateless; key 0.</summary>
[Alias("chat.ISessionListGrain")]
public interface ISessionListGrain : IGrainWithIntegerKey
{
    /// <summary>The most sessions of a call.</summary>
    const int Most = 300;

    /// <summary>The most sessions of a user that are shown.</summary>
    const int MostShown = 100;

    /// <summary>A user's sessions that are open, the one used last first; at most <see cref="MostShown"/>.</summary>
    [Alias("Of"), AlwaysInterleave]
    Task<ImmutableArray<SessionInfo>> Of(UserId user);

    /// <summary>Ends all sessions of a user but one, or all where it is null; their grains have heard of it. A repeat ends nothing more.</summary>
    [Alias("EndOthers"), AlwaysInterleave]
    Task EndOthers(UserId user, string? session);

    /// <summary>
    /// Those of the given that are over, however they ended; their grains have heard of it. Errors: invalid (more than <see cref="Most"/>).
    /// </summary>
    [Alias("Ended"), AlwaysInterleave]
    Task<ImmutableArray<string>> Ended(ImmutableArray<string> sessions);
}
