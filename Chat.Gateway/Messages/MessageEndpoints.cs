using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Hosting;
using Chat.Gateway.Limits;
using Chat.History;
using Chat.Messages;
using Chat.Reading;
using Chat.Rooms;

namespace Chat.Gateway.Messages;

internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup("").WithTags("Messages");
        messages.MapGet("rooms/{id}/messages", Page);
        messages.MapPost("rooms/{id}/messages", Post);
        messages.MapPost("rooms/{id}/read", MarkRead);
        messages.MapPost("rooms/{id}/unread", MarkUnread);
        messages.MapGet("rooms/{id}/cursors", Cursors);
        messages.MapGet("messages/{id}", One);
        messages.MapPatch("messages/{id}", Edit);
        messages.MapDelete("messages/{id}", Delete);
        messages.MapGet("messages/{id}/history", History);
        messages.MapPut("messages/{id}/pin", Pin);
        messages.MapDelete("messages/{id}/pin", Unpin);
        messages.MapGet("rooms/{id}/pinned", Pinned);
        messages.MapPut("messages/{id}/reactions/{emoji}", AddReaction);
        messages.MapDelete("messages/{id}/reactions/{emoji}", RemoveReaction);
    }

    private static Task<MessagePage> Page(
        RoomId id, long? before, long? after, long? around, int? limit, bool? replies, ClaimsPrincipal me, IGrainFactory grains,
        CancellationToken aborted) => grains.LoadMessages(me.UserId(), id, before, after, around, limit, replies, aborted);

    [Limited(Limit.Messages)]
    private static async Task<IResult> Post(
        RoomId id, PostMessageRequest request, ClaimsPrincipal me, IGrainFactory grains, SameTexts texts, ChatMetrics metrics)
    {
        metrics.MessageSent();
        var post = request.By(me.UserId());
        texts.Take(id, post);
        return TypedResults.Json(await grains.Room(id).Post(post), statusCode: StatusCodes.Status201Created);
    }

    private static Task<ReadState> MarkRead(RoomId id, MarkReadRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id).MarkRead(me.UserId(), request.Seq);

    [Limited(Limit.Edits)]
    private static Task<ReadState> MarkUnread(RoomId id, MarkReadRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id).MarkUnread(me.UserId(), request.Seq);

    private static async Task<CursorList> Cursors(RoomId id, ClaimsPrincipal me, IGrainFactory grains) =>
        new(await grains.Room(id).Cursors(me.UserId()));

    [Limited(Limit.Edits)]
    private static Task<Message> Edit(MessageId id, EditMessageRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id.RoomId).Edit(new EditMessage(id, request.Content) { By = me.UserId() });

    [Limited(Limit.Edits)]
    private static Task<Message> Delete(MessageId id, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id.RoomId).Delete(new DeleteMessage(me.UserId(), id));

    [Limited(Limit.Reactions)]
    private static Task<Message> AddReaction(MessageId id, string emoji, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id.RoomId).AddReaction(new AddReaction(me.UserId(), id, emoji));

    [Limited(Limit.Reactions)]
    private static Task<Message> RemoveReaction(MessageId id, string emoji, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id.RoomId).RemoveReaction(new RemoveReaction(me.UserId(), id, emoji));

    [Limited(Limit.Edits)]
    private static Task<Message> Pin(MessageId id, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id.RoomId).Pin(new PinMessage(me.UserId(), id));

    [Limited(Limit.Edits)]
    private static Task<Message> Unpin(MessageId id, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id.RoomId).Unpin(new UnpinMessage(me.UserId(), id));

    private static async Task<MessageList> Pinned(RoomId id, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        new(await grains.History().Pinned(me.UserId(), id, aborted));

    private static async Task<MessageHistory> History(MessageId id, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        new(await grains.History().Versions(me.UserId(), id, aborted));

    private static Task<Message> One(MessageId id, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        grains.History().Message(me.UserId(), id, aborted);
}
