using Orleans.Storage;

namespace Chat.Tests.Conformance;

/// <summary>What a storage in a database must do, and reminders in one.</summary>
public abstract class SqlStateContract(SqlCluster cluster) : StateContract
{
    private static readonly TimeSpan Shortly = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task Of_writers_at_once_no_one_undoes_another()
    {
        var diary = Diary("race");
        await diary.Write("first").Soon();

        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => diary.WriteElsewhere("mine"))).Soon();

        Assert.Contains(true, won);
        await Assert.ThrowsAsync<InconsistentStateException>(() => diary.Write("lost").Soon());
        Assert.Equal(1 + won.Count(true.Equals), (await diary.Read().Soon()).Count);
    }

    [Fact]
    public async Task Keys_of_every_kind_are_apart()
    {
        string[] keys = ["zoe", "0+zoe", "12ab", "d0f1c2b3a4958677d0f1c2b3a4958677", "d0f1c2b3a4958677d0f1c2b3a4958677+x", "r-Ünïcödé"];

        foreach (var key in keys)
            await Diary(key).Write(key).Soon();

        foreach (var key in keys)
        {
            await Diary(key).End().Soon();
            Assert.Equal([key], await Diary(key).Read().Soon());
        }
    }

    [Fact]
    public async Task Stored_reminders_come_are_listed_and_can_be_removed()
    {
        var grain = cluster.Grains.GetGrain<IReminderGrain>("stored");
        var name = $"stored {Guid.NewGuid()}";
        await grain.Remind(name, Shortly, Shortly).Soon();

        await Signals.Wait(name + " came");
        await grain.Remind(name, TimeSpan.FromHours(1), TimeSpan.FromHours(1)).Soon();
        Assert.Equal([name], await grain.Names().Soon());

        await grain.Forget(name).Soon();
        Assert.Empty(await grain.Names().Soon());
    }

    protected override IDiaryGrain Diary(string key) => cluster.Grains.GetGrain<ISqlDiaryGrain>(key);
}
