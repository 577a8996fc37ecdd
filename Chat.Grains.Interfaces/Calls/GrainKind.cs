namespace Chat.Calls;

/// <summary>
/// Grains of a kind by their keys. Asked by the interface alone, Orleans reads the interface's attributes each time, which is a twentieth of what a message
/// costs the server, and as much of a page.
/// </summary>
internal static class GrainKind<TGrain> where TGrain : IGrain
{
    private static Known? known;

    public static TGrain Find(IGrainFactory grains, IdSpan key)
    {
        if (known is { } kind) return (TGrain)grains.GetGrain(GrainId.Create(kind.Grain, key), kind.Interface);
        var grain = grains.GetGrain(typeof(TGrain), key);
        known = new Known(grain.GetGrainId().Type, ((GrainReference)grain).InterfaceType);
        return (TGrain)grain;
    }

    private sealed record Known(GrainType Grain, GrainInterfaceType Interface);
}
