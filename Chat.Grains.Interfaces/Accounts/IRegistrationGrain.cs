namespace Chat.Accounts;

/// <summary>Who may register. Stateless; key 0.</summary>
[Alias("chat.IRegistrationGrain")]
public interface IRegistrationGrain : IGrainWithIntegerKey
{
    /// <summary>As it is set.</summary>
    [Alias("Mode")]
    Task<RegistrationMode> Mode();
}
