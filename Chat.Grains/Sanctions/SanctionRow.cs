namespace Chat.Sanctions;

/// <summary>A ban or a mute as it is kept; one that has ended is as if it were none.</summary>
/// <param name="UserId">On whom.</param>
/// <param name="Kind">Which.</param>
/// <param name="Rev">The change that put it.</param>
/// <param name="Reason">What for.</param>
/// <param name="Until">When it ends by itself.</param>
/// <param name="WasMember">They were in the room then: it is no secret to them, and they are told why they are not any more.</param>
/// <param name="By">Who put it.</param>
/// <param name="CreatedAt">Since when.</param>
internal sealed record SanctionRow(
    UserId UserId, SanctionKind Kind, long Rev, string? Reason, DateTimeOffset? Until, bool WasMember, UserId By, DateTimeOffset CreatedAt)
{
    public bool Holds(DateTimeOffset now) => Until is null || Until > now;
}
