using System.Collections.Immutable;
using System.Globalization;

namespace Chat.Fence;

/// <summary>What bench/fence passes on, each as --name value.</summary>
internal sealed record Options(IReadOnlyDictionary<string, string> Values)
{
    public string Connection => Values["connection"];

    public int PostgresPid => Number("postgres-pid");

    public string Folder => Values["variants-folder"];

    public ImmutableArray<string> Variants => [.. Values["variants"].Split(',')];

    public ImmutableArray<string> Loads => [.. Values["loads"].Split(',')];

    public int Runs => Number("runs");

    public TimeSpan WarmUp => TimeSpan.FromSeconds(Number("warm-up"));

    public TimeSpan Measured => TimeSpan.FromSeconds(Number("seconds"));

    /// <summary>Rooms nobody writes to, so that the table of rooms is not tiny.</summary>
    public int IdleRooms => Number("idle-rooms");

    public string Results => Values["out"];

    public static Options Of(string[] args) =>
        new(args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]));

    private int Number(string name) => int.Parse(Values[name], CultureInfo.InvariantCulture);
}
