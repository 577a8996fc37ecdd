using System.Text.Json;

namespace Chat.Tests.Gateway.Driver;

/// <summary>Everything a client was sent, in order; a wait is answered by what came already, too.</summary>
internal sealed class Inbox
{
    private readonly Lock gate = new();
    private readonly List<(string Method, JsonElement Body)> all = [];
    private readonly List<(Func<string, JsonElement, bool> Match, TaskCompletionSource<JsonElement> Found)> waiting = [];

    /// <summary>What was called, in order.</summary>
    public string[] Methods
    {
        get
        {
            lock (gate) return [.. all.Select(r => r.Method)];
        }
    }

    public void Add(string method, JsonElement body)
    {
        lock (gate)
        {
            all.Add((method, body));
            foreach (var wait in waiting.Where(w => w.Match(method, body)).ToArray())
            {
                waiting.Remove(wait);
                wait.Found.TrySetResult(body);
            }
        }
    }

    public Task<JsonElement> Next(string method, Func<JsonElement, bool>? match = null, string? what = null, TimeSpan? within = null)
    {
        bool Fits(string m, JsonElement body) => m == method && (match is null || match(body));
        var found = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            var there = all.FirstOrDefault(r => Fits(r.Method, r.Body));
            if (there.Method is not null) return Task.FromResult(there.Body);
            waiting.Add((Fits, found));
        }
        return found.Task.OrFail(what ?? $"{method} was received", within);
    }

    public JsonElement[] All(string method)
    {
        lock (gate) return [.. all.Where(r => r.Method == method).Select(r => r.Body)];
    }

    public void Clear()
    {
        lock (gate) all.Clear();
    }
}
