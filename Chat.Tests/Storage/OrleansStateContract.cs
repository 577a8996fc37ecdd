using Orleans.Storage;

namespace Chat.Tests.Storage;

/// <summary>Grain state through the provider of Orleans, on our tables and statements of <c>sql/*/orleans</c>.</summary>
public abstract class OrleansStateContract(OrleansSilo silo)
{
    [Fact]
    public async Task A_state_outlives_its_activation()
    {
        var diary = Diary("outlives");
        Assert.False(await diary.Exists());
        await diary.Write("Ada was here");
        await diary.Write("Grace too");

        await diary.End();

        Assert.Equal(["Ada was here", "Grace too"], await diary.Read());
        Assert.True(await diary.Exists());
    }

    [Fact]
    public async Task A_write_over_a_newer_state_is_refused_and_the_grain_reads_afresh()
    {
        var diary = Diary("conflict");
        await diary.Write("mine");
        await diary.WriteElsewhere("theirs");

        await Assert.ThrowsAsync<InconsistentStateException>(() => diary.Write("lost"));

        Assert.Equal(["mine", "theirs"], await diary.Read());
        await diary.Write("after");
        Assert.Equal(["mine", "theirs", "after"], await diary.Read());
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_can_be_written_again()
    {
        var diary = Diary("cleared");
        await diary.Write("secret");

        await diary.Clear();
        Assert.Empty(await diary.Read());
        Assert.False(await diary.Exists());

        await diary.Write("open");
        await diary.End();
        Assert.Equal(["open"], await diary.Read());
    }

    [Fact]
    public async Task Of_writers_at_once_no_one_undoes_another()
    {
        var diary = Diary("race");
        await diary.Write("first");

        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => diary.WriteElsewhere("mine")));

        Assert.Contains(true, won);
        await Assert.ThrowsAsync<InconsistentStateException>(() => diary.Write("lost"));
        Assert.Equal(1 + won.Count(true.Equals), (await diary.Read()).Count);
    }

    [Fact]
    public async Task Keys_of_every_kind_are_apart()
    {
        string[] keys = ["zoe", "0+zoe", "12ab", "d0f1c2b3a4958677d0f1c2b3a4958677", "d0f1c2b3a4958677d0f1c2b3a4958677+x", "r-Ünïcödé"];

        foreach (var key in keys)
            await Diary(key).Write(key);

        foreach (var key in keys)
        {
            await Diary(key).End();
            Assert.Equal([key], await Diary(key).Read());
        }
    }

    protected IDiaryGrain Diary(string key) => silo.Grains.GetGrain<IDiaryGrain>(key);
}
