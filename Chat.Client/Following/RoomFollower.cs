using System.Runtime.CompilerServices;
using Chat.Messages;
using Chat.Rooms;
using Chat.Streams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Chat.Client;

/// <summary>Follows a room by its numbers: the next one is handed on, one that is known is not, and a jump is a reason to ask.</summary>
internal sealed class RoomFollower(IClusterClient client, RoomId id, UserId me)
{
    private readonly IRoomGrain room = client.Room(id);
    private readonly Patience patience = new(client.ServiceProvider.GetRequiredService<TimeProvider>());
    private readonly ILogger logger = client.ServiceProvider.GetRequiredService<ILogger<RoomFollower>>();

    public async IAsyncEnumerable<RoomChange> Follow(long rev, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var inbox = new RoomInbox();
        var stream = client.GetStreamProvider(ChatStreams.Provider).GetStream<RoomEvent>(StreamId.Create(ChatStreams.Room, id.Value));
        var subscription = await patience.Make(() => stream.SubscribeAsync(inbox), cancellation);
        try
        {
            // What happened before it was subscribed.
            inbox.Miss();
            await foreach (var told in inbox.Read(cancellation))
            {
                while (inbox.TakeMissed() || told?.Rev > rev + 1)
                {
                    var page = await patience.Make(() => room.Sync(me, rev, cancellation), cancellation);
                    foreach (var change in Changes(page, rev)) yield return change;
                    rev = Math.Max(rev, page.Rev);
                    // Answered by an activation that another one has overtaken: it ends at its next write, or when it is found out.
                    if (told?.Rev > rev + 1) await patience.Pause(cancellation);
                }
                if (told is null || told.Rev <= rev) continue;
                rev = told.Rev;
                yield return told;
                // May they still read?
                if (told is MemberLeft left && left.UserId == me) inbox.Miss();
            }
        }
        finally
        {
            await End(subscription);
        }
    }

    /// <summary>
    /// Members first, with the number that was known before: whoever goes on from any of these changes is told again rather than not at all.
    /// </summary>
    private static IEnumerable<RoomChange> Changes(SyncPage page, long since)
    {
        if (page.Resync) return [new RoomReset(page.Room, page.Rev)];
        return
        [
            .. page.Joined.Select(member => new MemberJoined(page.RoomId, since, member, page.Room.MemberCount)),
            .. page.Left.Select(user => new MemberLeft(page.RoomId, since, user, page.Room.MemberCount)),
            // What is above the rev answered was committed meanwhile, and comes with the next answer or is told.
            .. page.Messages.Where(m => m.Rev <= page.Rev).OrderBy(m => m.Rev).Select(AsTold),
        ];
    }

    /// <summary>Where the room cannot be reached, the subscription ends with its lease.</summary>
    private async Task End(StreamSubscriptionHandle<RoomEvent> subscription)
    {
        try
        {
            await subscription.UnsubscribeAsync();
        }
        catch (Exception error)
        {
            logger.NotUnsubscribed(error, id);
        }
    }

    /// <summary>What is caught up with is told once, by what became of it.</summary>
    private static MessageChange AsTold(Message message) => message switch
    {
        { DeletedAt: not null } => new MessageDeleted(message),
        { EditedAt: not null } => new MessageEdited(message),
        _ => new MessagePosted(message),
    };
}
