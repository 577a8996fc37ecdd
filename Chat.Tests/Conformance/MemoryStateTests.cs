namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class MemoryStateTests(ConformanceCluster cluster) : StateContract
{
    protected override IDiaryGrain Diary(string key) => cluster.Client.GetGrain<IMemoryDiaryGrain>(key);
}
