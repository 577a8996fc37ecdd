using System.Collections.Immutable;
using Chat.Sanctions;

namespace Chat.Rooms;

/// <summary>Whom those who look after the room keep from talking, or out.</summary>
internal sealed partial class RoomGrain
{
    public async Task<Sanction> Sanction(PutSanction command)
    {
        var member = await MemberOf(command.UserId, command.By, "user");
        var row = await commits.Commit(draft => SanctionRules.Put(draft, command, member));
        await notices.Told(command.UserId);
        return (await Named([row]))[0];
    }

    public async Task Lift(LiftSanction command)
    {
        var member = await MemberOf(command.UserId, command.By, "user");
        await commits.Commit(draft => SanctionRules.Lift(draft, command, member));
    }

    public async Task<SanctionPage> Sanctions(ListSanctions query, CancellationToken cancellation)
    {
        room.RequireToSee(query.Reader, RoomAct.SeeSanctions);
        if (query.Limit is < 1 or > 200) throw Refuse.Invalid("limit must be 1 to 200.");
        var (rows, next) = await services.Rooms.SanctionPage(room.Id, query.Kind, query.Cursor, query.Limit, cancellation);
        return new SanctionPage(await Named(rows), next);
    }

    private async Task<ImmutableArray<Sanction>> Named(ImmutableArray<SanctionRow> rows)
    {
        if (rows.IsEmpty) return [];
        var profiles = (await services.Profiles.Of([.. rows.SelectMany(r => new[] { r.UserId, r.By }).Distinct()])).ToDictionary(p => p.Id);
        return
        [
            .. rows.Select(r => new Sanction { User = profiles[r.UserId], By = profiles[r.By], Reason = r.Reason, CreatedAt = r.CreatedAt, Until = r.Until }),
        ];
    }
}
