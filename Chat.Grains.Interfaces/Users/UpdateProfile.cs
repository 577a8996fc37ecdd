namespace Chat.Users;

/// <summary>Change a profile; what is null stays.</summary>
[GenerateSerializer, Immutable, Alias("chat.UpdateProfile")]
public sealed record UpdateProfile
{
    /// <summary>1 to 50 characters.</summary>
    [Id(0)] public string? DisplayName { get; init; }
    /// <summary>3 to 20 of <c>[a-z0-9_.-]</c>, unique.</summary>
    [Id(1)] public string? Username { get; init; }
    /// <summary>An http or https address, at most 500 characters; empty removes it.</summary>
    [Id(2)] public string? AvatarUrl { get; init; }
    /// <summary>At most 100 characters; empty removes it.</summary>
    [Id(3)] public string? StatusText { get; init; }
    /// <summary>Who may write to them directly or make rooms with them.</summary>
    [Id(4)] public ContactRule? ContactBy { get; init; }
    /// <summary>At most 500 characters, in lines; empty removes it.</summary>
    [Id(5)] public string? About { get; init; }
    /// <summary>Whether others may know when they were last here.</summary>
    [Id(6)] public bool? ShowLastSeen { get; init; }
}
