using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Gateway.Messages;

/// <summary>The texts of a message, oldest first.</summary>
internal sealed record MessageHistory(ImmutableArray<MessageVersion> Versions);
