using Chat.Calls;

namespace Chat.Accounts;

/// <summary>From a session's id to the grain.</summary>
public static class SessionGrains
{
    /// <summary>The grain that owns the session.</summary>
    public static ISessionGrain Session(this IGrainFactory grains, string id) => GrainKind<ISessionGrain>.Find(grains, IdSpan.Create(id));
}
