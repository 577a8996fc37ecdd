namespace Chat.Tests.Streaming;

/// <summary>One after the other: they count subscriptions by a metric of the whole process.</summary>
[CollectionDefinition(Name)]
public sealed class PushCollection
{
    public const string Name = "push streams";
}
