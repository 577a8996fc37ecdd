using System.Collections.Immutable;

namespace Chat.Tests.Conformance;

[GenerateSerializer]
[Alias("conformance.Basket")]
public sealed class Basket
{
    [Id(0)]
    public string Owner { get; set; } = "";

    [Id(1)]
    public List<string> Fruits { get; set; } = [];

    [Id(2)]
    public Dictionary<string, int[]> Weights { get; set; } = [];
}

[GenerateSerializer]
[Alias("conformance.Label")]
public readonly record struct Label([property: Id(0)] string Text);

[GenerateSerializer]
[Alias("conformance.Note")]
public sealed record Note(
    [property: Id(0)] Label Label, [property: Id(1)] ImmutableArray<string> Lines, [property: Id(2)] DateTimeOffset At, [property: Id(3)] Note? ReplyTo);

[GenerateSerializer]
[Alias("conformance.Shape")]
public abstract record Shape([property: Id(0)] string Name);

[GenerateSerializer]
[Alias("conformance.Circle")]
public sealed record Circle(string Name, [property: Id(0)] double Radius) : Shape(Name);

/// <summary>Lacks what would let it cross a call.</summary>
public sealed class Uncarried
{
    public string Text { get; set; } = "";
}

[Alias("conformance.IIsolationGrain")]
public interface IIsolationGrain : IGrainWithStringKey
{
    [Alias("Keep")]
    Task Keep(Basket basket);

    [Alias("Kept")]
    Task<Basket> Kept();

    [Alias("Echo")]
    Task<Note> Echo(Note note);

    [Alias("EchoShape")]
    Task<Shape> EchoShape(Shape shape);

    [Alias("EchoBytes")]
    Task<byte[]> EchoBytes(byte[] bytes);

    [Alias("EchoMany")]
    ValueTask<(int, string?, Label?, HashSet<Guid>)> EchoMany(int number, string? text, Label? label, HashSet<Guid> ids);

    [Alias("Add")]
    Task Add(string fruit);

    [Alias("Refused")]
    Task Refused(object value);

    [Alias("CallOther")]
    Task<string> CallOther(IIsolationGrain other);

    [Alias("Key")]
    Task<string> Key();
}

public sealed class IsolationGrain : Grain, IIsolationGrain
{
    private Basket _basket = new();

    public Task Keep(Basket basket)
    {
        _basket = basket;
        return Task.CompletedTask;
    }

    public Task<Basket> Kept() => Task.FromResult(_basket);

    public Task<Note> Echo(Note note) => Task.FromResult(note);

    public Task<Shape> EchoShape(Shape shape) => Task.FromResult(shape);

    public Task<byte[]> EchoBytes(byte[] bytes)
    {
        bytes[0]++;
        return Task.FromResult(bytes);
    }

    public ValueTask<(int, string?, Label?, HashSet<Guid>)> EchoMany(int number, string? text, Label? label, HashSet<Guid> ids) =>
        ValueTask.FromResult((number, text, label, ids));

    public Task Add(string fruit)
    {
        _basket.Fruits.Add(fruit);
        return Task.CompletedTask;
    }

    public Task Refused(object value) => Task.CompletedTask;

    public Task<string> CallOther(IIsolationGrain other) => other.Key();

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());
}
