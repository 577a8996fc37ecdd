using Chat.Storage;

namespace Chat.Sanctions;

/// <summary>Rows of the table <c>sanctions</c>, and the mute that stands beside a member.</summary>
internal static class SanctionRows
{
    public static SanctionRow Read(Row row) => new(
        row.UserId("user_id"), (SanctionKind)row.Int("kind"), row.Long("rev"), row.TextOrNull("reason"), row.TimeOrNull("until"), row.Flag("was_member"),
        row.UserId("by_id"), row.Time("created_at"));

    /// <summary>Of a member, as all see it.</summary>
    public static Mute? ReadMute(Row row) => row.Flag("is_muted") ? new Mute(row.TimeOrNull("muted_until")) : null;

    /// <summary>Of the reader, with what it is for.</summary>
    public static Mute? ReadOwnMute(Row row) => ReadMute(row) is { } mute ? mute with { Reason = row.TextOrNull("mute_reason") } : null;
}
