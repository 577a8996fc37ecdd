using System.Collections.Immutable;
using Chat.Accounts;
using Chat.Messages;
using Chat.Rooms;
using Chat.Storage;
using Chat.Tests.Fixtures;
using Chat.Users;

namespace Chat.Tests.Storage;

/// <summary>The stores over a fresh database, and short words for what tests put into it.</summary>
internal sealed class TestChat : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 31, 8, 15, 0, TimeSpan.Zero);

    private readonly TestDatabase _place;
    private int _rooms;

    private TestChat(TestDatabase place)
    {
        _place = place;
        Database = place.Open();
        (Rooms, Messages, Users, Sessions) = (new(Database), new(Database), new(Database), new(Database));
    }

    public Database Database { get; }
    public RoomStore Rooms { get; }
    public MessageStore Messages { get; }
    public UserStore Users { get; }
    public SessionStore Sessions { get; }

    public static async Task<TestChat> On(DatabaseKind kind) => new(await TestDatabase.Create(kind));

    /// <summary>The same database as a second process has it.</summary>
    public MessageStore OtherProcess() => new(_place.Open());

    public static UserRow Row(string name) => new()
    {
        Id = new UserId(name.ToLowerInvariant()),
        Username = name.ToLowerInvariant(),
        DisplayName = name,
        Role = UserRole.User,
        CreatedAt = Start,
    };

    public async Task<UserId> Person(string name)
    {
        Assert.Equal(InsertUserOutcome.Inserted, await Users.Insert(Row(name)));
        return Row(name).Id;
    }

    public async Task<(UserId Ada, UserId Grace, UserId Linus)> People() => (await Person("Ada"), await Person("Grace"), await Person("Linus"));

    public RoomRow NewRoom(UserId owner, RoomType type = RoomType.Public, string? name = null) => new()
    {
        Id = type is RoomType.Direct or RoomType.Group ? RoomId.Of([owner, new UserId($"with-{++_rooms}")]) : RoomId.New(Start),
        Type = type,
        Name = name ?? $"Room {++_rooms}",
        Description = "",
        CreatedBy = owner,
        CreatedAt = Start,
        Rev = 1,
        LastSeq = 0,
        LastRev = 1,
    };

    public Task<RoomId> Room(UserId owner, params ImmutableArray<UserId> others) => Room(NewRoom(owner), others);

    public async Task<RoomId> Room(RoomRow row, params ImmutableArray<UserId> others)
    {
        var members = others.Select(u => (u, RoomRole.Member)).Prepend((row.CreatedBy, RoomRole.Owner)).ToImmutableArray();
        Assert.Equal(CreateOutcome.Created, await Rooms.Create(row, members));
        return row.Id;
    }

    /// <summary>A message of a room in which nothing but messages happened since it was made.</summary>
    public static Message Message(RoomId room, long seq, UserId author, string? content = null, string? client = null) => new()
    {
        RoomId = room,
        Seq = seq,
        Rev = seq + 1,
        AuthorId = author,
        ClientId = new ClientId(client ?? $"c-{seq}"),
        Type = MessageType.Text,
        Content = content ?? $"Message {seq}",
        CreatedAt = Start.AddSeconds(seq),
    };

    /// <summary>Posts as many messages as there are authors, the first one as number <paramref name="from"/>.</summary>
    public async Task Post(RoomId room, long from, params ImmutableArray<UserId> authors)
    {
        var committed = await Messages.Write([.. authors.Select((author, i) => Message(room, from + i, author))]);
        Assert.Equal([room], committed);
    }

    /// <summary>Does to the database what no store does.</summary>
    public Task Script(string sql) => Database.Transaction(
        async session =>
        {
            await session.Script(sql, CancellationToken.None);
            return true;
        },
        CancellationToken.None);

    /// <summary>The plan PostgreSQL would keep for a prepared statement, whatever the values.</summary>
    public async Task<string> Explain(string statement, string values)
    {
        var lines = await _place.Read(
            $"set plan_cache_mode = force_generic_plan; prepare hot as {Database.Sql[statement]}; explain execute hot ({values})");
        return $"{statement}\n{string.Join('\n', lines)}";
    }

    public ValueTask DisposeAsync() => _place.DisposeAsync();
}
