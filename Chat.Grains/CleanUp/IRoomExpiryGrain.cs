namespace Chat.CleanUp;

/// <summary>There is one: whichever silo has it purges temporary rooms that nobody was in for long enough.</summary>
[Alias("chat.IRoomExpiryGrain")]
internal interface IRoomExpiryGrain : IGrainWithIntegerKey
{
    /// <summary>Looks for them, unless it is at it; returns before they are gone.</summary>
    [Alias("Look")]
    Task Look();
}
