namespace Chat.Tests.Conformance;

[Alias("conformance.IChainGrain")]
public interface IChainGrain : IGrainWithStringKey
{
    /// <summary>Calls the other, which calls back; opted in to reentrancy or not.</summary>
    [Alias("Around")]
    Task<string> Around(string other, bool allow);

    /// <summary>Opts in, then out again for the call.</summary>
    [Alias("AroundSuppressed")]
    Task<string> AroundSuppressed(string other);

    [Alias("CallBack")]
    [ResponseTimeout("00:00:01")]
    Task<string> CallBack(string caller);

    [Alias("Name")]
    [ResponseTimeout("00:00:01")]
    Task<string> Name();

    [Alias("Context")]
    Task<string?> Context(string key);

    [Alias("ContextOf")]
    Task<string?> ContextOf(string other, string key);

    [Alias("ChangeContext")]
    Task ChangeContext(string key, string value);
}

public sealed class ChainGrain : Grain, IChainGrain
{
    public async Task<string> Around(string other, bool allow)
    {
        if (!allow)
            return await GrainFactory.GetGrain<IChainGrain>(other).CallBack(this.GetPrimaryKeyString());
        using var section = RequestContext.AllowCallChainReentrancy();
        return await GrainFactory.GetGrain<IChainGrain>(other).CallBack(this.GetPrimaryKeyString());
    }

    public async Task<string> AroundSuppressed(string other)
    {
        using var allowed = RequestContext.AllowCallChainReentrancy();
        using var suppressed = RequestContext.SuppressCallChainReentrancy();
        return await GrainFactory.GetGrain<IChainGrain>(other).CallBack(this.GetPrimaryKeyString());
    }

    public async Task<string> CallBack(string caller) => await GrainFactory.GetGrain<IChainGrain>(caller).Name();

    public Task<string> Name() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<string?> Context(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public Task<string?> ContextOf(string other, string key) => GrainFactory.GetGrain<IChainGrain>(other).Context(key);

    public Task ChangeContext(string key, string value)
    {
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }
}
