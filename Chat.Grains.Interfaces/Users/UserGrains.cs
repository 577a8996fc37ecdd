using Chat.Calls;

namespace Chat.Users;

/// <summary>From a user's id to the grain.</summary>
public static class UserGrains
{
    /// <summary>The grain that owns the user's profile, rooms and presence.</summary>
    public static IUserGrain User(this IGrainFactory grains, UserId id) => GrainKind<IUserGrain>.Find(grains, IdSpan.Create(id.Value));
}
