namespace Chat.Users;

/// <summary>What a user says about themselves just now. Grain state: only the user's own grain reads it.</summary>
[GenerateSerializer, Alias("chat.UserStatus")]
public sealed class UserStatus
{
    /// <summary>Name of the state, and of the storage that holds it.</summary>
    public const string Name = "status";

    /// <summary>At most 100 characters.</summary>
    [Id(0)]
    public string Text { get; set; } = "";
}
