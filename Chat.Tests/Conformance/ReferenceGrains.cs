namespace Chat.Tests.Conformance;

[Alias("conformance.IPlaceGrain")]
public interface IPlaceGrain : IGrainWithStringKey
{
    [Alias("Kind")]
    Task<string> Kind();
}

[Alias("conformance.IHouseGrain")]
public interface IHouseGrain : IPlaceGrain
{
    [Alias("Rooms")]
    Task<int> Rooms();

    [Alias("Self")]
    Task<IHouseGrain> Self();
}

[Alias("conformance.IGardenGrain")]
public interface IGardenGrain : IPlaceGrain;

[Alias("conformance.INumberedGrain")]
public interface INumberedGrain : IGrainWithIntegerKey
{
    [Alias("Number")]
    Task<long> Number();
}

[Alias("conformance.IUniqueGrain")]
public interface IUniqueGrain : IGrainWithGuidKey
{
    [Alias("Id")]
    Task<Guid> Id();
}

public abstract class PlaceGrain : Grain, IPlaceGrain
{
    public Task<string> Kind() => Task.FromResult($"{GetType().Name} {this.GetPrimaryKeyString()}");
}

public sealed class HouseGrain : PlaceGrain, IHouseGrain
{
    public Task<int> Rooms() => Task.FromResult(3);

    public Task<IHouseGrain> Self() => Task.FromResult(this.AsReference<IHouseGrain>());
}

public sealed class GardenGrain : PlaceGrain, IGardenGrain;

public sealed class NumberedGrain : Grain, INumberedGrain
{
    public Task<long> Number() => Task.FromResult(this.GetPrimaryKeyLong());
}

public sealed class UniqueGrain : Grain, IUniqueGrain
{
    public Task<Guid> Id() => Task.FromResult(this.GetPrimaryKey());
}
