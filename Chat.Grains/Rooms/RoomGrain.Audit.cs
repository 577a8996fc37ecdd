using Chat.Audit;

namespace Chat.Rooms;

/// <summary>What was decided in the room, as those see it who run it.</summary>
internal sealed partial class RoomGrain
{
    public Task<AuditPage> Audit(AuditQuery query, CancellationToken cancellation)
    {
        room.RequireToSee(query.Reader, RoomAct.SeeAudit);
        return services.Audit.Page(query with { RoomId = room.Id }, cancellation);
    }
}
