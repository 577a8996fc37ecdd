namespace Chat;

/// <summary>What the ids of those grains begin with that others address without asking for a reference. Part of the contract: never changed.</summary>
public static class GrainTypes
{
    /// <summary>A room of any kind; the key is its <see cref="RoomId"/>.</summary>
    public const string Room = "room";

    /// <summary>A user; the key is its <see cref="UserId"/>.</summary>
    public const string User = "user";
}
