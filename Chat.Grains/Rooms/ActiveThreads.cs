using Chat.Messages;

namespace Chat.Rooms;

/// <summary>
/// The roots of threads that somebody replied to lately and that the newest messages do not reach back to: the next reply needs no query, however many
/// come at once. Pure.
/// </summary>
/// <param name="capacity">Most roots kept.</param>
internal sealed class ActiveThreads(int capacity)
{
    private readonly Dictionary<long, Message> roots = [];
    private readonly Queue<long> order = new();

    /// <summary>The root of a number as it is now, if it is kept.</summary>
    public Message? Root(long seq) => roots.GetValueOrDefault(seq);

    /// <summary>Keeps a root as it is now.</summary>
    public void Keep(Message root)
    {
        if (!roots.ContainsKey(root.Seq)) order.Enqueue(root.Seq);
        roots[root.Seq] = root;
        if (order.Count > capacity) roots.Remove(order.Dequeue());
    }

    /// <summary>A message was changed; one that is not kept is of no concern here.</summary>
    public void Replace(Message message)
    {
        if (roots.ContainsKey(message.Seq)) roots[message.Seq] = message;
    }
}
