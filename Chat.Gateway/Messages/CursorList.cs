using System.Collections.Immutable;
using Chat.Reading;

namespace Chat.Gateway.Messages;

internal sealed record CursorList(ImmutableArray<MemberCursor> Cursors);
