using System.Collections.Immutable;
using Chat.Accounts;
using Chat.Audit;
using Chat.Blocks;
using Chat.Contacts;
using Chat.Invites;
using Chat.Mentions;
using Chat.Messages;
using Chat.Notifications;
using Chat.Profiles;
using Chat.Reports;
using Chat.Rooms;
using Chat.Standings;
using Chat.Storage;
using Chat.Streams;
using Chat.Tests.Fixtures;
using Chat.Threads;
using Chat.Users;

namespace Chat.Tests.Storage;

/// <summary>The stores over a fresh database, and short words for what tests put into it.</summary>
internal sealed class TestChat : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 31, 8, 15, 0, TimeSpan.Zero);

    private readonly TestDatabase place;
    private int rooms;

    private TestChat(TestDatabase place, StorageOptions? options)
    {
        this.place = place;
        Database = place.Open(options);
        (Messages, Users, Sessions, Changes) = (new(Database), new(Database), new(Database), new(Database));
        Access = new RoomAccess(Database, TimeProvider.System);
        (Rooms, Profiles, Contacts) = (new RoomStore(Database, Messages), new ProfileStore(Database), new ContactStore(Database));
        (Mentions, Threads, Blocks) = (new MentionStore(Database), new ThreadStore(Database), new BlockStore(Database));
        (Audit, Reports) = (new AuditStore(Database, Profiles), new ReportStore(Database, Profiles));
        Notifications = new NotificationStore(Database);
        (Invites, Standings) = (new InviteStore(Database, TimeProvider.System), new StandingStore(Database));
    }

    public Database Database { get; }
    public RoomStore Rooms { get; }
    public MessageStore Messages { get; }
    public RoomAccess Access { get; }
    public UserStore Users { get; }
    public ProfileStore Profiles { get; }
    public ContactStore Contacts { get; }
    public InviteStore Invites { get; }
    public AuditStore Audit { get; }
    public ReportStore Reports { get; }
    public StandingStore Standings { get; }
    public MentionStore Mentions { get; }
    public ThreadStore Threads { get; }
    public BlockStore Blocks { get; }
    public NotificationStore Notifications { get; }
    public SessionStore Sessions { get; }
    public ChangeStore Changes { get; }

    public static async Task<TestChat> On(DatabaseKind kind, StorageOptions? options = null) => new(await TestDatabase.Create(kind), options);

    /// <summary>In a SQLite file that stays where it is.</summary>
    public static async Task<TestChat> In(TemporaryFolder folder) => new(await TestDatabase.In(folder), options: null);

    /// <summary>The same database as a second process has it.</summary>
    public ChangeStore OtherProcess() => new(place.Open());

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

    public RoomInfo NewRoom(UserId owner, RoomType type = RoomType.Public, string? name = null) => new()
    {
        Id = type is RoomType.Direct or RoomType.Group ? RoomId.Of([owner, new UserId($"with-{++rooms}")]) : RoomId.New(Start),
        Type = type,
        Name = name ?? $"Room {++rooms}",
        Description = "",
        CreatedBy = owner,
        CreatedAt = Start,
        MemberCount = 0,
        LastSeq = 0,
        Rev = 1,
    };

    public Task<RoomId> Room(UserId owner, params ImmutableArray<UserId> others) => Room(NewRoom(owner), others);

    public async Task<RoomId> Room(RoomInfo room, params ImmutableArray<UserId> others)
    {
        Assert.True(await Changes.Write([Made(room, others)]));
        return room.Id;
    }

    /// <summary>The making of a room, by its owner.</summary>
    public static RoomBatch Made(RoomInfo room, params ImmutableArray<UserId> others)
    {
        var members = others.Select(u => (u, RoomRole.Member)).Prepend((room.CreatedBy, RoomRole.Owner)).ToArray();
        var made = new RoomMade(room, [.. members.Select(m => new MemberRow(m.Item1, m.Item2, Start, 0))]);
        return new RoomBatch(room.Id, 0, [made], 0, 0, made.Members.Length);
    }

    /// <summary>Commits the next changes of a room.</summary>
    public async Task Change(RoomId id, params ImmutableArray<RoomChange> changes)
    {
        var room = (await Rooms.Load(id, 1))!.Info;
        Assert.True(await Changes.Write([Batch(room, changes)]));
    }

    /// <summary>Changes that follow those of the room as it is given.</summary>
    public static RoomBatch Batch(RoomInfo room, params ImmutableArray<RoomChange> changes)
    {
        var came = changes.Sum(c => c is MemberJoined ? 1 : c is MemberLeft ? -1 : 0);
        var lastSeq = room.LastSeq + changes.OfType<MessagePosted>().Count();
        return new RoomBatch(room.Id, room.Rev, changes, lastSeq, lastSeq, room.MemberCount + came);
    }

    public async Task Join(RoomId id, UserId user, DateTimeOffset? at = null)
    {
        var room = (await Rooms.Load(id, 1))!.Info;
        var member = new Member { User = (await Profiles.Of([user])).Single(), Role = RoomRole.Member, JoinedAt = at ?? Start };
        await Change(id, new MemberJoined(id, room.Rev + 1, member, room.MemberCount + 1, room.LastSeq));
    }

    public async Task Leave(RoomId id, UserId user)
    {
        var room = (await Rooms.Load(id, 1))!.Info;
        await Change(id, new MemberLeft(id, room.Rev + 1, user, room.MemberCount - 1, Start));
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
    public Task Post(RoomId room, long from, params ImmutableArray<UserId> authors) =>
        Post([.. authors.Select((author, i) => Message(room, from + i, author))]);

    /// <summary>Posts messages of one room, whose revs are made to follow its own.</summary>
    public async Task Post(params ImmutableArray<Message> messages)
    {
        if (messages.IsEmpty) return;
        var room = (await Rooms.Load(messages[0].RoomId, 1))!.Info;
        await Change(room.Id, [.. messages.Select((m, i) => new MessagePosted(m with { Rev = room.Rev + 1 + i }))]);
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
    public async Task<string> Explain(Statement statement, string values)
    {
        var lines = await place.Read(
            $"set plan_cache_mode = force_generic_plan; prepare hot as {Database.Sql[statement]}; explain execute hot ({values})");
        return $"{statement}\n{string.Join('\n', lines)}";
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();
}
