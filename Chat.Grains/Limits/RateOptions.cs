using System.ComponentModel.DataAnnotations;

namespace Chat.Limits;

/// <summary>A token bucket: what one user may do at once, and how fast that comes back. Kept by each gateway for itself.</summary>
public sealed class RateOptions
{
    /// <summary>How many at once, after a quiet time. 0 is no limit.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Burst of a limit in Chat:Limits must be between 0 and 1000000.")]
    public int Burst { get; set; }

    /// <summary>Then one each so often.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00",
        ErrorMessage = "Every of a limit in Chat:Limits must be between 00:00:00.001 and 1.00:00:00.")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(1);

    internal static RateOptions Of(int burst, double everySeconds) => new() { Burst = burst, Every = TimeSpan.FromSeconds(everySeconds) };
}
