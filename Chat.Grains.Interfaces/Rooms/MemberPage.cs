using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>Members by time of joining.</summary>
/// <param name="Members">At most the limit asked for.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Total">Members in all.</param>
[GenerateSerializer, Immutable, Alias("chat.MemberPage")]
public sealed record MemberPage([property: Id(0)] ImmutableArray<Member> Members, [property: Id(1)] string? Next, [property: Id(2)] int Total);
