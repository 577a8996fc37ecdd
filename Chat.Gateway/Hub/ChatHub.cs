using System.Collections.Immutable;
using Chat.Gateway.Delivery;
using Chat.Gateway.Hosting;
using Chat.Gateway.Limits;
using Chat.Gateway.Messages;
using Chat.Gateway.Presence;
using Chat.Gateway.Threads;
using Chat.Gateway.Wire;
using Chat.Messages;
using Chat.Presence;
using Chat.Reading;
using Chat.Rooms;
using Chat.Threads;
using Chat.Typing;

namespace Chat.Gateway.Hub;

/// <summary>
/// What a client calls; see docs/wire.md. Calls of one connection run side by side, and each starts in the order it came: a method
/// must reach its grain call without awaiting anything first, or a later message could overtake an earlier one.
/// </summary>
internal sealed class ChatHub(IGrainFactory grains, LocalUsers users, Greeter greeter, Admission admission, LocalStatuses statuses, SameTexts texts, ChatMetrics metrics)
    : Microsoft.AspNetCore.SignalR.Hub
{
    private UserId Me => new(Context.UserIdentifier!);

    public override Task OnConnectedAsync() => admission.Enter(Context, Clients.Caller);

    public override Task OnDisconnectedAsync(Exception? exception) => admission.Leave(Context);

    public Task<Greeting> Hello(Dictionary<RoomId, long>? cursors) => greeter.Greet(Me, cursors ?? [], Context.ConnectionAborted);

    [Limited(Limit.Messages)]
    public Task<Message> SendMessage(SendMessageRequest message)
    {
        var from = MessageTrace.Mark();
        metrics.MessageSent();
        var post = Given(message).By(Me);
        texts.Take(message.RoomId, post);
        var posting = grains.Room(message.RoomId).Post(post);
        return from == default ? posting : Traced(posting, from);
    }

    [Limited(Limit.Edits)]
    public Task<Message> EditMessage(EditMessage edit) => grains.Room(Given(edit).MessageId.RoomId).Edit(edit with { By = Me });

    [Limited(Limit.Edits)]
    public Task<Message> DeleteMessage(MessageId messageId) => grains.Room(messageId.RoomId).Delete(new DeleteMessage(Me, messageId));

    [Limited(Limit.Reactions)]
    public Task<Message> AddReaction(MessageId messageId, string emoji) =>
        grains.Room(messageId.RoomId).AddReaction(new AddReaction(Me, messageId, Given(emoji)));

    [Limited(Limit.Reactions)]
    public Task<Message> RemoveReaction(MessageId messageId, string emoji) =>
        grains.Room(messageId.RoomId).RemoveReaction(new RemoveReaction(Me, messageId, Given(emoji)));

    [Limited(Limit.Edits)]
    public Task<Message> PinMessage(MessageId messageId) => grains.Room(messageId.RoomId).Pin(new PinMessage(Me, messageId));

    [Limited(Limit.Edits)]
    public Task<Message> UnpinMessage(MessageId messageId) => grains.Room(messageId.RoomId).Unpin(new UnpinMessage(Me, messageId));

    public Task<MessagePage> LoadMessages(LoadMessagesRequest request) =>
        grains.LoadMessages(Me, Given(request).RoomId, request.Before, request.After, request.Around, request.Limit, request.Replies, Context.ConnectionAborted);

    public Task<SyncPage> Sync(RoomId roomId, long rev) => grains.Room(roomId).Sync(Me, AtLeastZero(rev), Context.ConnectionAborted);

    [Limited(Limit.Joins)]
    public Task<JoinedRoom> JoinRoom(RoomId roomId) => users.Join(Me, Room(roomId), Context.ConnectionId);

    [Limited(Limit.Joins)]
    public Task LeaveRoom(RoomId roomId) => grains.Room(Room(roomId)).Leave(Me);

    public Task<ReadState> MarkRead(RoomId roomId, long seq) => grains.Room(roomId).MarkRead(Me, AtLeastZero(seq));

    public Task<ThreadPage> LoadThread(LoadThreadRequest request) =>
        grains.LoadThread(Me, Given(request).MessageId, request.Before, request.After, request.Limit, Context.ConnectionAborted);

    [Limited(Limit.Edits)]
    public Task FollowThread(MessageId messageId, bool following) => grains.Threads().Follow(Me, messageId, following);

    public Task<ThreadReadState> MarkThreadRead(MessageId messageId, long seq) => grains.Threads().MarkRead(Me, messageId, AtLeastZero(seq));

    [Limited(Limit.Edits)]
    public Task<ReadState> MarkUnread(RoomId roomId, long seq) => grains.Room(roomId).MarkUnread(Me, AtLeastZero(seq));

    public async Task<CursorList> LoadCursors(RoomId roomId) => new(await grains.Room(roomId).Cursors(Me));

    public Task StartTyping(RoomId roomId) => grains.Room(roomId).SetTyping(new TypingNotice(Me, true));

    public Task StopTyping(RoomId roomId) => grains.Room(roomId).SetTyping(new TypingNotice(Me, false));

    public Task<ImmutableArray<PresenceSnapshot>> LoadPresence(ImmutableArray<RoomId> roomIds) => grains.LoadPresence(Me, roomIds);

    /// <summary>Bounded: it is heard here, and passed on once a second at most.</summary>
    public void SetIdle(bool isIdle) => statuses.SetIdle(Me, Context.ConnectionId, isIdle);

    [Limited(Limit.Edits)]
    public Task SetStatus(PresenceStatus status, string? text) => grains.SetStatus(Me, status, text);

    private static async Task<Message> Traced(Task<Message> posting, DateTimeOffset from)
    {
        var message = await posting;
        MessageTrace.Span(message.Id, "call", from, MessageTrace.Mark());
        return message;
    }

    private static T Given<T>(T? argument) where T : class => argument ?? throw Refuse.Malformed();

    private static RoomId Room(RoomId id) => id.IsDirect ? throw Refuse.Invalid("Only rooms can be joined or left.") : id;

    private static long AtLeastZero(long number) => number >= 0 ? number : throw Refuse.Malformed();
}
