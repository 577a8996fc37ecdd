namespace Chat.Messages;

/// <summary>What may be posted (acceptance C1, C2).</summary>
internal static class MessageRules
{
    /// <summary>Longest content, in visible characters after trimming.</summary>
    public const int MaxContent = 2000;

    /// <summary>The command as it will be stored, or a refusal.</summary>
    public static PostMessage Check(PostMessage command)
    {
        if (!ClientId.TryParse(command.ClientId.Value, out _)) throw Refuse.Invalid("clientId must be 1 to 64 printable ASCII characters.");
        if (command.Type == MessageType.System) throw Refuse.Forbidden("Only the server writes system messages.");
        if (command.Type != MessageType.Text) throw new ChatException(ErrorCode.UnsupportedType, "Only text messages are accepted.");
        return command with { Content = TextRules.Require(command.Content, "content", MaxContent, lines: true) };
    }
}
