namespace Chat.Accounts;

/// <summary>Who may register.</summary>
[GenerateSerializer, Alias("chat.RegistrationMode")]
public enum RegistrationMode
{
    /// <summary>Everybody.</summary>
    Open,
    /// <summary>Who has the link of an invite.</summary>
    Invited,
    /// <summary>Nobody.</summary>
    Closed,
}
