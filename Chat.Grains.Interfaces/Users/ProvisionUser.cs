namespace Chat.Users;

/// <summary>What a valid token says of a user the server may not know yet. Nothing here is trusted to be unique or well-formed.</summary>
[GenerateSerializer, Immutable, Alias("chat.ProvisionUser")]
public sealed record ProvisionUser
{
    /// <summary>Claim <c>name</c>.</summary>
    [Id(0)] public string? Name { get; init; }
    /// <summary>Claim <c>preferred_username</c>.</summary>
    [Id(1)] public string? PreferredUsername { get; init; }
    /// <summary>Claim <c>email</c>.</summary>
    [Id(2)] public string? Email { get; init; }
    /// <summary>Claim <c>picture</c>.</summary>
    [Id(3)] public string? Picture { get; init; }
    /// <summary>Another identity provider has made the token: its subject may be the id of somebody who registered here.</summary>
    [Id(4)] public bool IsExternal { get; init; }
}
