using System.Collections.Concurrent;

namespace Chat.Gateway.Fanout;

/// <summary>The groups by name; one that nobody is in is not kept.</summary>
internal sealed class Groups
{
    private readonly ConcurrentDictionary<string, Group> all = new(StringComparer.Ordinal);

    public int Count => all.Count;

    public Listener[] Of(string name) => all.TryGetValue(name, out var group) ? group.Members : [];

    public void Add(string name, Listener listener)
    {
        lock (listener.Groups)
        {
            listener.Groups.Add(name);
            while (!all.GetOrAdd(name, static _ => new Group()).TryAdd(listener)) Thread.Yield();
        }
    }

    public void Remove(string name, Listener listener)
    {
        lock (listener.Groups)
        {
            if (listener.Groups.Remove(name)) Take(name, listener);
        }
    }

    public void RemoveFromAll(Listener listener)
    {
        lock (listener.Groups)
        {
            foreach (var name in listener.Groups) Take(name, listener);
            listener.Groups.Clear();
        }
    }

    private void Take(string name, Listener listener)
    {
        if (all.TryGetValue(name, out var group) && group.Remove(listener)) all.TryRemove(KeyValuePair.Create(name, group));
    }
}
