using Chat;
using Chat.History;
using Chat.Messages;
using Chat.Rooms;
using Chat.Streams;
using Chat.Users;
using Microsoft.Extensions.Options;

namespace PingBot;

/// <summary>Follows a room message by message, from the newest at the start on, and leaves none out.</summary>
internal sealed class Bot(IClusterClient cluster, PatientCalls calls, IOptions<BotOptions> options, ILogger<Bot> logger) : BackgroundService
{
    private readonly UserId me = new(options.Value.User);
    private readonly RoomId roomId = new(options.Value.Room);
    private readonly Inbox inbox = new();

    // Every message up to seq was seen, and with it everything up to rev that matters here. Dies with the process.
    private long seq;
    private long rev;

    private IRoomGrain Room => cluster.GetGrain<IRoomGrain>(roomId.Value);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Enter(stoppingToken);
        var stream = cluster.GetStreamProvider(ChatStreams.Provider).GetStream<RoomEvent>(StreamId.Create(ChatStreams.Room, roomId.Value));
        var subscription = await calls.Make(() => stream.SubscribeAsync(inbox), stoppingToken);
        try
        {
            // What was posted between entering and subscribing.
            await CatchUp(stoppingToken);
            await foreach (var told in inbox.Read(stoppingToken)) await Hear(told, stoppingToken);
        }
        finally
        {
            await subscription.UnsubscribeAsync();
        }
    }

    private async Task Enter(CancellationToken cancellation)
    {
        var claims = new ProvisionUser { Name = options.Value.Name, PreferredUsername = options.Value.Name };
        await calls.Make(() => cluster.GetGrain<IUserGrain>(me.Value).Provision(claims), cancellation);
        var room = (await calls.Make(() => Room.Join(me), cancellation)).Summary.Room;
        (seq, rev) = (room.LastSeq, room.Rev);
        logger.Entered(me, roomId, seq);
    }

    /// <summary>The next message is taken, one that was seen already is not, and anything else is a reason to ask.</summary>
    private Task Hear(RoomEvent? told, CancellationToken cancellation) => told switch
    {
        MessagePosted { Message: var message } when message.Seq <= seq => Task.CompletedTask,
        MessagePosted { Message: var message } when message.Seq == seq + 1 => Take(message, message.Rev, cancellation),
        null or MessagePosted => CatchUp(cancellation),
        // Nothing that this bot cares about.
        _ => Task.CompletedTask,
    };

    private async Task CatchUp(CancellationToken cancellation)
    {
        var page = await calls.Make(() => Room.Sync(me, rev), cancellation);
        logger.CaughtUp(roomId, rev, page.Rev);
        if (page.Resync) await ReadOn(cancellation);
        // A message that was changed since is here too, whether it is new or not.
        foreach (var message in page.Messages.Where(m => m.Seq > seq)) await Take(message, rev, cancellation);
        rev = Math.Max(rev, page.Rev);
    }

    /// <summary>There was more than one answer holds: read the log from where the bot is.</summary>
    private async Task ReadOn(CancellationToken cancellation)
    {
        var history = cluster.GetGrain<IHistoryGrain>(0);
        MessagePage page;
        do
        {
            var query = new HistoryQuery { Reader = me, RoomId = roomId, After = seq, Limit = MessagePage.MaxLimit };
            page = await calls.Make(() => history.Page(query), cancellation);
            foreach (var message in page.Messages) await Take(message, rev, cancellation);
        }
        while (page.HasMore);
    }

    private async Task Take(Message message, long upTo, CancellationToken cancellation)
    {
        if (Answers.To(message, me) is { } answer) await Say(answer, message.Id, cancellation);
        (seq, rev) = (message.Seq, upTo);
    }

    private async Task Say(PostMessage answer, MessageId to, CancellationToken cancellation)
    {
        try
        {
            await calls.Make(() => Room.Post(answer), cancellation);
        }
        catch (ChatException refusal)
        {
            logger.NotAnswered(refusal, to, refusal.Code);
        }
    }
}
