using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Chat.Messages;

/// <summary>A committed message, as every reader sees it. Content is Markdown source; nothing here is HTML.</summary>
[GenerateSerializer, Immutable, Alias("chat.Message")]
public sealed record Message
{
    /// <summary><c>{roomId}-{seq}</c>.</summary>
    public MessageId Id => new(RoomId, Seq);
    /// <summary>The room.</summary>
    [Id(0)] public required RoomId RoomId { get; init; }
    /// <summary>The message's number in its room: 1, 2, 3, ... without holes. The only order.</summary>
    [Id(1)] public required long Seq { get; init; }
    /// <summary>The number of the room's change that last touched this message.</summary>
    [Id(2)] public required long Rev { get; init; }
    /// <summary>Who wrote it.</summary>
    [Id(3)] public required UserId AuthorId { get; init; }
    /// <summary>The author's own name for it.</summary>
    [Id(4)] public required ClientId ClientId { get; init; }
    /// <summary>What it is.</summary>
    [Id(5)] public required MessageType Type { get; init; }
    /// <summary>Markdown source, 1 to 2,000 visible characters.</summary>
    [Id(6)] public required string Content { get; init; }
    /// <summary>Its files.</summary>
    [Id(7)] public ImmutableArray<Attachment> Attachments { get; init; } = [];
    /// <summary>The message it answers.</summary>
    [Id(8)] public MessageId? ReplyToId { get; init; }
    /// <summary>The root of the thread it belongs to.</summary>
    [Id(9)] public MessageId? ThreadId { get; init; }
    /// <summary>Replies in the thread below it that are not deleted.</summary>
    public int ReplyCount => ThreadId is null ? Thread?.ReplyCount ?? 0 : 0;
    /// <summary>Users it names.</summary>
    [Id(11)] public ImmutableArray<UserId> Mentions { get; init; } = [];
    /// <summary>Emoji on it.</summary>
    [Id(12)] public ImmutableArray<Reaction> Reactions { get; init; } = [];
    /// <summary>The server's time of the commit, UTC. For display only.</summary>
    [Id(13)] public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>When it was last edited.</summary>
    [Id(14)] public DateTimeOffset? EditedAt { get; init; }
    /// <summary>When it was deleted; the content is then empty.</summary>
    [Id(15)] public DateTimeOffset? DeletedAt { get; init; }
    /// <summary>When it was pinned.</summary>
    [Id(16)] public DateTimeOffset? PinnedAt { get; init; }
    /// <summary>The thread it belongs to or began, as it is now; null where there is none.</summary>
    [Id(17)] public ThreadSummary? Thread { get; init; }
    /// <summary>A reply in a thread that the room shows too.</summary>
    [Id(18)] public bool AlsoInRoom { get; init; }
    /// <summary>Whether it mentions all who are there.</summary>
    [Id(19)] public RoomMention? MentionsRoom { get; init; }

    /// <summary>Whether the room's own pages show it and count it as unread: all but replies that stay in their thread.</summary>
    [JsonIgnore] public bool IsInRoom => ThreadId is null || AlsoInRoom;
}
