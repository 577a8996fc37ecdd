namespace Orleans.Local;

/// <summary>The observers that an activation gave to its grain's subscriptions.</summary>
internal sealed class StreamConsumers
{
    private readonly Dictionary<Guid, object> _observers = [];

    public static StreamConsumers Of(Activation activation)
    {
        if (activation.GetComponent<StreamConsumers>() is not { } consumers)
            activation.SetComponent(consumers = new StreamConsumers());
        return consumers;
    }

    public object? Find(Guid subscription) => _observers.GetValueOrDefault(subscription);

    public void Set(Guid subscription, object observer) => _observers[subscription] = observer;

    public void Remove(Guid subscription) => _observers.Remove(subscription);
}
