namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class ReferenceTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task Grains_that_share_a_base_interface_are_told_apart_by_their_own()
    {
        IPlaceGrain house = cluster.Grain<IHouseGrain>("A");
        IPlaceGrain garden = cluster.Grain<IGardenGrain>("A");

        Assert.Equal("HouseGrain A", await house.Kind().Soon());
        Assert.Equal("GardenGrain A", await garden.Kind().Soon());
        Assert.NotEqual(house.GetGrainId(), garden.GetGrainId());
    }

    [Fact]
    public async Task An_interface_with_two_classes_is_ambiguous() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Task.Run(() => cluster.Grain<IPlaceGrain>("A").Kind()).Soon());

    [Fact]
    public async Task References_to_one_grain_are_equal()
    {
        var house = cluster.Grain<IHouseGrain>("B");

        Assert.Equal(house, cluster.Grain<IHouseGrain>("B"));
        Assert.Equal(house, await house.Self().Soon());
        Assert.Equal(house.GetHashCode(), (await house.Self().Soon()).GetHashCode());
        Assert.NotEqual(house, cluster.Grain<IHouseGrain>("C"));
    }

    [Fact]
    public async Task A_grain_id_leads_back_to_the_grain()
    {
        var id = cluster.Grain<IHouseGrain>("D").GetGrainId();

        Assert.Equal("house/D", id.ToString());
        Assert.Equal(id, GrainId.Parse(id.ToString()));
        Assert.Equal("HouseGrain D", await cluster.Client.GetGrain<IPlaceGrain>(id).Kind().Soon());
    }

    [Fact]
    public async Task Integer_and_Guid_keys_are_read_back()
    {
        var guid = Guid.NewGuid();

        Assert.Equal(-42, await cluster.Client.GetGrain<INumberedGrain>(-42).Number().Soon());
        Assert.Equal(guid, await cluster.Client.GetGrain<IUniqueGrain>(guid).Id().Soon());
    }
}
