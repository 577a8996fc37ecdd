using System.Collections.Immutable;
using Chat.Profiles;
using Chat.Storage;

namespace Chat.Audit;

/// <summary>Reads what was decided; it is written with that, see <see cref="AuditRows"/>.</summary>
internal sealed class AuditStore(Database database, ProfileStore profiles)
{
    /// <summary>Whoever asks. Errors: invalid.</summary>
    public async Task<AuditPage> Page(AuditQuery query, CancellationToken cancellation = default)
    {
        if (query.Limit is < 1 or > AuditQuery.MaxLimit) throw Refuse.Invalid($"limit must be 1 to {AuditQuery.MaxLimit}.");
        var before = query.Cursor is null ? long.MaxValue : NumberCursor.Decode(query.Cursor).Number;
        var (statement, values) = Asking(query);
        var rows = await database.Query(
            statement,
            r => (Entry: AuditRows.Read(r), Number: r.Long("id"), Actor: r.TextOrNull("actor_id"), Target: r.TextOrNull("target_id")),
            [before, query.Limit + 1, .. values],
            cancellation);
        var page = rows[..Math.Min(rows.Length, query.Limit)];
        UserId[] people = [.. page.SelectMany(r => new[] { r.Actor, r.Target }).OfType<string>().Distinct().Select(id => new UserId(id))];
        var known = people.Length == 0 ? [] : (await profiles.Of(people, cancellation)).ToDictionary(p => p.Id.Value);
        ImmutableArray<AuditEntry> entries = [.. page.Select(r => r.Entry with { Actor = Find(r.Actor), Target = Find(r.Target) })];
        return new AuditPage(entries, rows.Length > query.Limit ? NumberCursor.Encode("", page[^1].Number) : null);

        UserProfile? Find(string? id) => id is null ? null : known.GetValueOrDefault(id);
    }

    /// <summary>By the index that leaves least to be looked through.</summary>
    private static (Statement, object?[]) Asking(AuditQuery query) => query switch
    {
        { RoomId: { } room } => (Statement.AuditOfRoom, [room.Value, query.Actor?.Value, (int?)query.Action]),
        { Actor: { } actor } => (Statement.AuditOfActor, [actor.Value, (int?)query.Action]),
        { Action: { } action } => (Statement.AuditOfAction, [(int)action]),
        _ => (Statement.AuditPage, []),
    };
}
