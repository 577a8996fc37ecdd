using Microsoft.Extensions.Configuration;

namespace Chat.Hosting;

/// <summary>A setting that is one of a few words.</summary>
public static class Choice
{
    /// <summary>What the setting says, in any case of letters; when it says nothing, the first value of the enumeration. Errors: <see cref="StartException"/>.</summary>
    public static T Choose<T>(this IConfiguration configuration, string setting) where T : struct, Enum => configuration[setting] switch
    {
        null or "" => Enum.GetValues<T>()[0],
        var given when Enum.TryParse<T>(given, ignoreCase: true, out var choice) && Enum.IsDefined(choice) => choice,
        var given => throw new StartException($"{setting} is '{given}'; it must be one of: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}."),
    };
}
