using Orleans.Concurrency;

namespace Chat.Tests.Conformance;

[Alias("conformance.IListener")]
public interface IListener : IGrainObserver
{
    [Alias("Heard")]
    Task Heard(string word);

    [Alias("HeardOneWay")]
    [OneWay]
    Task HeardOneWay(int number);

    [Alias("Answer")]
    Task<string> Answer();
}

[Alias("conformance.ISpeakerGrain")]
public interface ISpeakerGrain : IGrainWithStringKey
{
    [Alias("Listen")]
    Task Listen(IListener listener);

    [Alias("Say")]
    Task Say(string word);

    [Alias("Count")]
    Task Count(int upTo);

    [Alias("Ask")]
    Task<string> Ask();
}

public sealed class SpeakerGrain : Grain, ISpeakerGrain
{
    private readonly List<IListener> _listeners = [];

    public Task Listen(IListener listener)
    {
        if (!_listeners.Contains(listener))
            _listeners.Add(listener);
        return Task.CompletedTask;
    }

    public Task Say(string word) => Task.WhenAll(_listeners.Select(listener => listener.Heard(word)));

    public async Task Count(int upTo)
    {
        for (var i = 1; i <= upTo; i++)
            await _listeners[0].HeardOneWay(i);
    }

    public Task<string> Ask() => _listeners[0].Answer();
}
