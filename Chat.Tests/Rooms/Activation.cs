using Chat.Messages;
using Chat.Metrics;
using Chat.Rooms;
using Chat.Search;
using Chat.Streams;
using Chat.Tests.Fixtures;
using Chat.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Chat.Tests.Rooms;

/// <summary>
/// What an activation of a room has: its memory, its queue and a writer of its own, over the database of a test; and turns, as a grain has them: of what
/// is asked at once one goes on at a time.
/// </summary>
internal sealed class Activation : IAsyncDisposable
{
    private readonly Turns turns = new();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().AddSingleton<SiloMetrics>().BuildServiceProvider();
    private readonly ChangeWriter writer;
    private readonly RoomCommits commits;
    private readonly RoomReader reader;

    private Activation(TestChat chat, RoomId id, RoomOptions options, TimeProvider time)
    {
        Room = new Room(id, options, time);
        reader = new RoomReader(Room, chat.Rooms, chat.Messages, chat.Mentions, chat.Profiles, user => chat.Blocks.Of(user));
        writer = new ChangeWriter(
            chat.Changes, new SearchQueue(), Options.Create(new WriterOptions()), services.GetRequiredService<SiloMetrics>(), TimeProvider.System,
            NullLogger<ChangeWriter>.Instance);
        commits = new RoomCommits(Room, writer, chat.Messages, options, time, Tell, () => StepsDown++);
    }

    public Room Room { get; }

    public List<RoomChange> Told { get; } = [];

    /// <summary>Commits that changed something.</summary>
    public int Batches { get; private set; }

    public int StepsDown { get; private set; }

    public static async Task<Activation> Of(TestChat chat, RoomId id, int recent = 200, TimeProvider? time = null)
    {
        var activation = new Activation(chat, id, new RoomOptions { RecentMessages = recent }, time ?? TimeProvider.System);
        if (await chat.Rooms.Load(id, recent) is { } stored) activation.Room.Load(stored);
        return activation;
    }

    public Task<T> Commit<T>(Func<RoomDraft, T> rule) => turns.Take(() => commits.Commit(rule));

    public Task<Message> Post(UserId author, string client, string content = "hello") =>
        Post(new PostMessage(author, new ClientId(client), content), PostContext.None);

    public Task<Message> Post(PostMessage command, PostContext context) => Commit(room => MessageRules.Post(room, command, context));

    /// <summary>A message whose text has the names of these users.</summary>
    public Task<Message> Mention(UserId author, string content, params UserId[] named) =>
        Post(new PostMessage(author, new ClientId($"c{Guid.NewGuid():N}"), content), new PostContext(null, 0, [.. named]));

    /// <summary>A reply in the thread of a message, as it was read.</summary>
    public Task<Message> Reply(UserId author, Message root, string client, bool alsoInRoom = false, params UserId[] named) =>
        Post(new PostMessage(author, new ClientId(client), client, ThreadId: root.Id, AlsoInRoom: alsoInRoom), new PostContext(root, Room.Rev, [.. named]));

    public Task<Message> Edit(UserId by, Message message, string content) =>
        Commit(room => MessageRules.Edit(room, new EditMessage(message.Id, content) { By = by }, room.Newest(message, Room.Rev), PostContext.None));

    public Task<Message> Delete(UserId by, Message message, Message? root = null) => Commit(room => MessageRules.Delete(
        room, new DeleteMessage(by, message.Id), room.Newest(message, Room.Rev), root is null ? null : room.Newest(root, Room.Rev), moderates: false));

    public Task<Message> Add(UserId by, Message message, string emoji) => React(by, message, emoji, ReactionRules.Add);

    public Task<Message> Remove(UserId by, Message message, string emoji) => React(by, message, emoji, ReactionRules.Remove);

    public Task<Message> Pin(UserId by, Message message) =>
        Commit(room => PinRules.Pin(room, new PinMessage(by, message.Id), room.Newest(message, Room.Rev)));

    public Task<Message> Unpin(UserId by, Message message) =>
        Commit(room => PinRules.Unpin(room, new UnpinMessage(by, message.Id), room.Newest(message, Room.Rev)));

    public Task<RoomSummary> Describe(UserId user) => turns.Take(() => reader.Describe(user));

    public Task<MemberJoined?> Join(string name) =>
        Commit(room => MembershipRules.Join(room, new UserProfile { Id = new UserId(name), Username = name, DisplayName = name }));

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await services.DisposeAsync();
    }

    private Task<Message> React(UserId by, Message message, string emoji, Func<RoomDraft, Message, ReactionChoice, Message> rule) => turns.Take(async () =>
    {
        var (read, atRev) = await reader.Find(by, message.Seq);
        var choice = new ReactionChoice(by, emoji, await reader.HasChosen(read, by, emoji), atRev);
        return await commits.Commit(room => rule(room, room.Newest(read, atRev), choice));
    });

    private void Tell(IReadOnlyList<RoomChange> changes)
    {
        Batches++;
        Told.AddRange(changes);
    }
}
