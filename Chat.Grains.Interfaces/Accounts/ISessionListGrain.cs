using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Chat.Accounts;

/// <summary>Many sessions at once, as the database has them. Stateless; key 0.</summary>
[Alias("chat.ISessionListGrain")]
public interface ISessionListGrain : IGrainWithIntegerKey
{
    /// <summary>The most sessions of a call.</summary>
    const int Most = 300;

    /// <summary>
    /// Those of the given that are over, however they ended; their grains have heard of it. Errors: invalid (more than <see cref="Most"/>).
    /// </summary>
    [Alias("Ended"), AlwaysInterleave]
    Task<ImmutableArray<string>> Ended(ImmutableArray<string> sessions);
}
