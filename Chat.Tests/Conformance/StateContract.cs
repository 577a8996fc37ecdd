using Orleans.Storage;

namespace Chat.Tests.Conformance;

/// <summary>What every storage of grain state must do.</summary>
public abstract class StateContract
{
    protected abstract IDiaryGrain Diary(string key);

    [Fact]
    public async Task A_state_outlives_its_activation()
    {
        var diary = Diary("outlives");
        Assert.False(await diary.Exists().Soon());
        await diary.Write("Ada was here").Soon();
        await diary.Write("Grace too").Soon();

        await diary.End().Soon();

        Assert.Equal(["Ada was here", "Grace too"], await diary.Read().Soon());
        Assert.True(await diary.Exists().Soon());
    }

    [Fact]
    public async Task Every_write_changes_the_etag()
    {
        var diary = Diary("etags");
        Assert.Null(await diary.Etag().Soon());
        await diary.Write("one").Soon();
        var first = await diary.Etag().Soon();

        await diary.Write("two").Soon();

        Assert.NotNull(first);
        Assert.NotEqual(first, await diary.Etag().Soon());
    }

    [Fact]
    public async Task A_write_over_a_newer_state_is_refused_and_the_grain_reads_afresh()
    {
        var diary = Diary("conflict");
        await diary.Write("mine").Soon();
        await diary.WriteElsewhere("theirs").Soon();

        await Assert.ThrowsAsync<InconsistentStateException>(() => diary.Write("lost").Soon());

        Assert.Equal(["mine", "theirs"], await diary.Read().Soon());
        await diary.Write("after").Soon();
        Assert.Equal(["mine", "theirs", "after"], await diary.Read().Soon());
    }

    [Fact]
    public async Task Of_two_first_writes_one_is_refused()
    {
        var diary = Diary("first");
        Assert.Empty(await diary.Read().Soon());
        await diary.WriteElsewhere("theirs").Soon();

        await Assert.ThrowsAsync<InconsistentStateException>(() => diary.Write("mine").Soon());

        Assert.Equal(["theirs"], await diary.Read().Soon());
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_can_be_written_again()
    {
        var diary = Diary("cleared");
        await diary.Write("secret").Soon();

        await diary.Clear().Soon();
        Assert.Empty(await diary.Read().Soon());
        Assert.False(await diary.Exists().Soon());

        await diary.Write("open").Soon();
        await diary.End().Soon();
        Assert.Equal(["open"], await diary.Read().Soon());
    }

    [Fact]
    public async Task States_of_different_grains_are_apart()
    {
        await Diary("apart one").Write("one").Soon();
        await Diary("apart two").Write("two").Soon();

        Assert.Equal(["one"], await Diary("apart one").Read().Soon());
    }
}
