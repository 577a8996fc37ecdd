using Orleans.Storage;

namespace Chat.Tests.Storage;

public sealed class OrleansStateOnPostgresTests(OrleansOnPostgres silo) : OrleansStateContract(silo), IClassFixture<OrleansOnPostgres>
{
    [Fact]
    public async Task A_thousand_states_written_at_once_are_all_kept()
    {
        var keys = Enumerable.Range(0, 1_000).Select(i => $"storm-{i}").ToArray();

        await Task.WhenAll(keys.Select(k => Diary(k).Write("one")));
        await Task.WhenAll(keys.Select(k => Diary(k).Write("two")));

        var conflicts = await Task.WhenAll(keys.Select(async k =>
        {
            await Diary(k).WriteElsewhere("theirs");
            await Assert.ThrowsAsync<InconsistentStateException>(() => Diary(k).Write("lost"));
            return await Diary(k).Read();
        }));
        Assert.All(conflicts, diary => Assert.Equal(["one", "two", "theirs"], diary));
    }
}
