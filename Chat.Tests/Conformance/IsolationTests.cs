using Orleans.Serialization;

namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class IsolationTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task What_the_caller_changes_after_the_call_does_not_reach_the_grain()
    {
        var grain = cluster.Grain<IIsolationGrain>();
        var basket = new Basket { Owner = "Ada", Fruits = ["apple"], Weights = { ["apple"] = [1, 2] } };
        var keeping = grain.Keep(basket);
        basket.Owner = "Mallory";
        basket.Fruits.Clear();
        basket.Weights["apple"][0] = 99;
        await keeping.Soon();

        var kept = await grain.Kept().Soon();

        Assert.Equal("Ada", kept.Owner);
        Assert.Equal(["apple"], kept.Fruits);
        Assert.Equal([1, 2], kept.Weights["apple"]);
    }

    [Fact]
    public async Task What_the_grain_changes_after_its_answer_does_not_reach_the_caller()
    {
        var grain = cluster.Grain<IIsolationGrain>();
        await grain.Add("apple").Soon();

        var first = await grain.Kept().Soon();
        await grain.Add("pear").Soon();

        Assert.Equal(["apple"], first.Fruits);
        first.Fruits.Clear();
        Assert.Equal(["apple", "pear"], (await grain.Kept().Soon()).Fruits);
    }

    [Fact]
    public async Task An_array_is_copied_both_ways()
    {
        byte[] bytes = [1, 2];

        var answer = await cluster.Grain<IIsolationGrain>().EchoBytes(bytes).Soon();

        Assert.Equal([2, 2], answer);
        Assert.Equal([1, 2], bytes);
    }

    [Fact]
    public async Task Immutable_messages_arrive_as_they_were_sent()
    {
        var reply = new Note(new Label("greeting"), ["hello", "world"], DateTimeOffset.UnixEpoch, null);
        var note = new Note(new Label("answer"), [], DateTimeOffset.UnixEpoch.AddDays(1), reply);

        var echo = await cluster.Grain<IIsolationGrain>().Echo(note).Soon();

        Assert.Equal((note.Label, note.At), (echo.Label, echo.At));
        Assert.Equal(reply.Lines.AsEnumerable(), echo.ReplyTo!.Lines.AsEnumerable());
        Assert.Null(echo.ReplyTo.ReplyTo);
    }

    [Fact]
    public async Task A_derived_type_arrives_as_what_it_is() =>
        Assert.Equal(new Circle("unit", 1), await cluster.Grain<IIsolationGrain>().EchoShape(new Circle("unit", 1)).Soon());

    [Fact]
    public async Task Values_null_tuples_and_sets_cross_a_call()
    {
        var id = Guid.NewGuid();

        var (number, text, label, ids) = await cluster.Grain<IIsolationGrain>().EchoMany(7, null, new Label("x"), [id]).AsTask().Soon();

        Assert.Equal((7, null, new Label("x")), (number, text, label));
        Assert.Equal([id], ids);
    }

    [Fact]
    public async Task A_type_that_cannot_cross_a_call_is_refused() =>
        await Assert.ThrowsAsync<CodecNotFoundException>(() => cluster.Grain<IIsolationGrain>().Refused(new Uncarried()).Soon());

    [Fact]
    public async Task A_reference_can_be_handed_over_and_called() =>
        Assert.Equal("Grace", await cluster.Grain<IIsolationGrain>("Ada").CallOther(cluster.Grain<IIsolationGrain>("Grace")).Soon());
}
