namespace Chat.Standings;

/// <summary>What a user is to all of the server, as administrators decide it. Key: the user's id.</summary>
[Alias("chat.IStandingGrain")]
public interface IStandingGrain : IGrainWithStringKey
{
    /// <summary>
    /// Changes it. Who is suspended is signed out at once. Errors: forbidden (who asks is no administrator), not_found, invalid (also oneself), too_long.
    /// </summary>
    [Alias("Change")]
    Task Change(ChangeStanding command);

    /// <summary>The suspension that holds now, for administrators; null where there is none, and for everybody else.</summary>
    [Alias("Suspension")]
    Task<Suspension?> Suspension(UserId reader);
}
