namespace Chat.CleanUp;

/// <summary>There is one: whichever silo has it removes what nobody needs any more.</summary>
[Alias("chat.ICleanUpGrain")]
internal interface ICleanUpGrain : IGrainWithIntegerKey
{
    /// <summary>Begins to go through the tables, unless it is at it, or was lately.</summary>
    [Alias("Begin")]
    Task Begin();
}
