using System.Collections.Immutable;

namespace Chat.Presence;

/// <summary>Who is online, and of them who is away and who is busy, as clients are told.</summary>
internal readonly record struct People(ImmutableArray<UserId> Online, ImmutableArray<UserId> Away, ImmutableArray<UserId> Busy)
{
    public static People Of(IReadOnlyCollection<KeyValuePair<UserId, PresenceStatus>> users) =>
        new([.. users.Select(u => u.Key)], Who(users, PresenceStatus.Away), Who(users, PresenceStatus.Busy));

    private static ImmutableArray<UserId> Who(IEnumerable<KeyValuePair<UserId, PresenceStatus>> users, PresenceStatus status) =>
        [.. users.Where(u => u.Value == status).Select(u => u.Key)];
}
