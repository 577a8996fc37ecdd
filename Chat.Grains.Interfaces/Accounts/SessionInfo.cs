namespace Chat.Accounts;

/// <summary>A session that is open, as its owner sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where it was used last.</param>
/// <param name="CreatedAt">When its owner logged in.</param>
/// <param name="UsedAt">When it was used last, to within the life of an access token.</param>
[GenerateSerializer, Immutable, Alias("chat.SessionInfo")]
public sealed record SessionInfo(
    [property: Id(0)] string Id, [property: Id(1)] SessionPlace Place, [property: Id(2)] DateTimeOffset CreatedAt, [property: Id(3)] DateTimeOffset UsedAt);
