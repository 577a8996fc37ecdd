namespace Chat.Tests.Conformance;

[GenerateSerializer]
[Alias("conformance.RefusedException")]
public sealed class RefusedException(int code, string message, TimeSpan? retryAfter) : Exception(message)
{
    [NonSerialized]
    public string? NotCarried;

    [Id(0)]
    public int Code { get; } = code;

    [Id(1)]
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

[Alias("conformance.IExceptionGrain")]
public interface IExceptionGrain : IGrainWithStringKey
{
    [Alias("Refuse")]
    Task Refuse(int code, string message, TimeSpan? retryAfter);

    [Alias("RefuseSynchronously")]
    ValueTask<int> RefuseSynchronously(string message);

    [Alias("FailOutside")]
    Task<string> FailOutside(string message);

    /// <summary>Throws the same exception object on every call.</summary>
    [Alias("ThrowShared")]
    Task ThrowShared();

    [Alias("RefuseVia")]
    Task RefuseVia(string other);
}

public sealed class ExceptionGrain : Grain, IExceptionGrain
{
    private readonly RefusedException _shared = new(1, "shared", null) { NotCarried = "kept at home" };

    public async Task Refuse(int code, string message, TimeSpan? retryAfter)
    {
        await Task.Yield();
        throw new RefusedException(code, message, retryAfter);
    }

    public ValueTask<int> RefuseSynchronously(string message) => throw new RefusedException(2, message, null);

    public async Task<string> FailOutside(string message)
    {
        await Task.Run(() => throw new InvalidOperationException(message, new FormatException("inner")));
        return "never";
    }

    public Task ThrowShared() => throw _shared;

    public Task RefuseVia(string other) => GrainFactory.GetGrain<IExceptionGrain>(other).Refuse(7, "from afar", TimeSpan.FromSeconds(3));
}
