namespace Chat.Sanctions;

/// <summary>The bans and mutes of a room. Pure; whether one still holds is a matter of the time at which it is asked for.</summary>
internal sealed class SanctionBook
{
    private readonly Dictionary<(UserId, SanctionKind), SanctionRow> rows = [];

    public void Load(IEnumerable<SanctionRow> stored)
    {
        foreach (var row in stored) rows[(row.UserId, row.Kind)] = row;
    }

    public SanctionRow? Find(UserId user, SanctionKind kind, DateTimeOffset now) =>
        rows.TryGetValue((user, kind), out var row) && row.Holds(now) ? row : null;

    public void Apply(SanctionChange change)
    {
        if (change.Row is { } row) rows[(change.UserId, change.Kind)] = row;
        else rows.Remove((change.UserId, change.Kind));
    }
}
