using System.Runtime.InteropServices;

namespace Chat.Fence;

/// <summary>Holds a thread for less than a millisecond: the timers of .NET would let arrivals gather that must come one by one.</summary>
internal static partial class Pause
{
    public static void For(TimeSpan time) => _ = Usleep((uint)time.TotalMicroseconds);

    // Shorter when a signal came: whoever waits for a time looks at the clock again.
    [LibraryImport("libc", EntryPoint = "usleep")]
    private static partial int Usleep(uint microseconds);
}
