using System.Runtime.CompilerServices;
using Chat.Storage;
using Microsoft.Extensions.Options;

namespace Chat.CleanUp;

/// <summary>Goes through the tables in the order of their keys, a stretch at a time, and removes what is over for long.</summary>
internal sealed class CleanUpStore(Database database, IOptions<CleanUpOptions> options, TimeProvider time)
{
    /// <summary>The name under which accounts keep the tries to log in.</summary>
    private const string LoginTries = "tries";

    /// <summary>Of what ended by itself: bans, mutes, invites. Far more than clocks differ.</summary>
    private static readonly TimeSpan EndedAfter = TimeSpan.FromDays(1);

    // Above every id.
    private const string LastId = "~";

    /// <summary>One pass; each element is a turn, and nothing runs between two of them.</summary>
    public async IAsyncEnumerable<Removed> Pass([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (string? after = ""; after is not null;)
        {
            var end = await database.QuerySingle(Statement.EndOfSessions, r => r.Text("id"), [after, Last], cancellation);
            object?[] values = [after, end ?? LastId, time.GetUtcNow() - options.Value.SessionsAfter];
            yield return new Removed("sessions", await database.Execute(Statement.RemoveSessions, values, cancellation));
            after = end;
        }

        for (MemberKey? after = new("", ""); after is not null;)
        {
            var end = await database.QuerySingle(
                Statement.EndOfMemberships, r => new MemberKey(r.Text("room_id"), r.Text("user_id")), [after.Room, after.User, Last], cancellation);
            var to = end ?? new MemberKey(LastId, LastId);
            object?[] values = [after.Room, after.User, to.Room, to.User, time.GetUtcNow() - options.Value.MembershipsAfter];
            var changed = await database.Batch([(Statement.ForgetMemberships, values), (Statement.RemoveMemberships, values)], cancellation);
            yield return new Removed("memberships", changed[1]);
            after = end;
        }

        var now = time.GetUtcNow();
        (string What, Statement Statement, object?[] Values)[] over =
        [
            ("sanctions", Statement.RemoveSanctions, [now - EndedAfter]),
            ("invites", Statement.RemoveInvites, [now - EndedAfter]),
            ("reports", Statement.RemoveReports, [now - options.Value.ReportsAfter]),
            ("audit", Statement.RemoveAuditEntries, [now - options.Value.AuditAfter]),
            ("login_tries", Statement.RemoveStates, [LoginTries, now - options.Value.LoginTriesAfter]),
        ];
        foreach (var (what, statement, values) in over)
        {
            for (var removed = options.Value.RowsPerTurn; removed == options.Value.RowsPerTurn;)
            {
                removed = await database.Execute(statement, [.. values, options.Value.RowsPerTurn], cancellation);
                yield return new Removed(what, removed);
            }
        }
    }

    private int Last => options.Value.RowsPerTurn - 1;

    private sealed record MemberKey(string Room, string User);
}
