using Orleans.Concurrency;

namespace Chat.Tests.Storage;

[Alias("tests.IDiaryGrain")]
public interface IDiaryGrain : IGrainWithStringKey
{
    [Alias("Write")]
    Task Write(string entry);

    [Alias("Read")]
    Task<List<string>> Read();

    [Alias("Exists")]
    Task<bool> Exists();

    [Alias("Clear")]
    Task Clear();

    [Alias("End")]
    Task End();

    /// <summary>Writes to the storage behind the grain's back, as a second activation would; false where another was faster.</summary>
    [Alias("WriteElsewhere")]
    [AlwaysInterleave]
    Task<bool> WriteElsewhere(string entry);
}
