namespace Chat.Streaming;

/// <summary>How a push stream provider works; the same for producers and subscribers of a cluster.</summary>
public sealed class PushStreamOptions
{
    /// <summary>
    /// The grain that produces a stream, which its subscribers are kept with. All who use the stream must agree; one grain may produce
    /// several. Required.
    /// </summary>
    public Func<StreamId, GrainId>? Producer { get; set; }

    /// <summary>
    /// A subscriber that does not renew for so long is forgotten by the producer. Subscribers renew twice in it, one call per
    /// silo, and try again where it fails. Shorter frees what a crashed process left behind sooner, and costs more calls.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>
    /// Events that wait for one subscriber of one stream. Beyond it they are dropped and the subscriber is told of the gap; more costs
    /// memory in the producer's silo.
    /// </summary>
    public int MaxBacklog { get; set; } = 2_000;

    /// <summary>Events in one call to a subscriber.</summary>
    public int MaxBatch { get; set; } = 200;

    /// <summary>
    /// Whether nobody misses an event: it is left out, without a gap, where a whole batch waits for a subscriber, so that it is never in
    /// the way of the others. None is, unless this says so.
    /// </summary>
    public Func<object, bool> IsPassing { get; set; } = _ => false;

    /// <summary>Pause before a subscriber tries again to reach its producer; doubled each time up to a second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Events that a subscriber did not take in this time are sent again; doubled each time. Longer: a lost call delays the stream
    /// longer. Shorter: a busy subscriber gets more repeats, which it leaves out.
    /// </summary>
    public TimeSpan ResendAfter { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How often events are sent at all; then they are left out, and the subscriber sees the gap.</summary>
    public int Sends { get; set; } = 6;

    /// <summary>
    /// How often a subscriber looks which silos are there, to subscribe anew at once where one has died, and which leases are due. Each
    /// look is a call.
    /// </summary>
    public TimeSpan SiloCheck { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whoever holds a shared subscription waits so long for its first events at most, and is told of a gap when they come at last.
    /// </summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A shared subscription is kept for so long after its last holder: somebody who reloads a page or changes networks is back within it.
    /// Longer costs events that nobody here needs.
    /// </summary>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(15);
}
