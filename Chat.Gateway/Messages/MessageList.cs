using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Gateway.Messages;

internal sealed record MessageList(ImmutableArray<Message> Messages);
