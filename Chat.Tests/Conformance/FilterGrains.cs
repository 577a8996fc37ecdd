namespace Chat.Tests.Conformance;

[Alias("conformance.IFilterGrain")]
public interface IFilterGrain : IGrainWithStringKey
{
    [Alias("Double")]
    Task<int> Double(int number);

    [Alias("Refused")]
    Task Refused();

    [Alias("Seen")]
    Task<List<string>> Seen();
}

/// <summary>Sees its calls before they run, and runs them itself.</summary>
public sealed class FilterGrain : Grain, IFilterGrain, IIncomingGrainCallFilter
{
    private readonly List<string> seen = [];

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        Assert.Same(this, context.Grain);
        seen.Add($"before {context.InterfaceMethod.Name}");
        if (context.InterfaceMethod.Name == nameof(Refused)) throw new InvalidOperationException("refused by the filter");
        await context.Invoke();
        seen.Add($"after {context.InterfaceMethod.Name}");
    }

    public Task<int> Double(int number)
    {
        seen.Add("running");
        return Task.FromResult(number * 2);
    }

    public Task Refused() => throw new InvalidOperationException("it was run");

    public Task<List<string>> Seen() => Task.FromResult(seen);
}
