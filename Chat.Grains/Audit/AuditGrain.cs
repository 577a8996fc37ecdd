using Chat.Profiles;
using Chat.Rooms;
using Orleans.Concurrency;

namespace Chat.Audit;

/// <summary>Straight from the store; whether somebody runs a room is for the room to say.</summary>
[StatelessWorker, Reentrant]
internal sealed class AuditGrain(AuditStore entries, ProfileStore profiles) : Grain, IAuditGrain
{
    public async Task<AuditPage> Page(AuditQuery query, CancellationToken cancellation)
    {
        if (await profiles.IsAdmin(query.Reader, cancellation)) return await entries.Page(query, cancellation);
        if (query.RoomId is not { } room) throw Refuse.Forbidden("This is for administrators.");
        return await GrainFactory.Room(room).Audit(query, cancellation);
    }
}
