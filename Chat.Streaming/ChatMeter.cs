namespace Chat;

/// <summary>What every part of a process counts and traces into.</summary>
public static class ChatMeter
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Chat";
}
