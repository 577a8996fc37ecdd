using Chat.Calls;

namespace Chat.History;

/// <summary>Who reads the logs of rooms.</summary>
public static class HistoryGrains
{
    private static readonly IdSpan Key = GrainIdKeyExtensions.CreateIntegerKey(0);

    /// <summary>The grain of which each silo has as many as it has processors.</summary>
    public static IHistoryGrain History(this IGrainFactory grains) => GrainKind<IHistoryGrain>.Find(grains, Key);
}
