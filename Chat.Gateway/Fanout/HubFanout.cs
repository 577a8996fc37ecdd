using System.Collections.Concurrent;
using Chat.Gateway.Hosting;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Fanout;

/// <summary>
/// Which connections a call on clients goes to. Like SignalR's own for one process, but that it bounds what waits for a connection: a message is
/// serialised once and written to each in the order of the calls; nobody waits for a reader, and one that falls behind is cut off.
/// </summary>
internal sealed class HubFanout<THub>(IOptions<ChatHubOptions> options, ChatMetrics metrics, TimeProvider time, ILogger<HubFanout<THub>> logger)
    : HubLifetimeManager<THub>
    where THub : Microsoft.AspNetCore.SignalR.Hub
{
    private readonly ConcurrentDictionary<string, Listener> listeners = new(StringComparer.Ordinal);
    private readonly Groups groups = new();

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        listeners[connection.ConnectionId] = new Listener(connection, time.GetTimestamp(), options.Value, Cut);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (!listeners.TryRemove(connection.ConnectionId, out var listener)) return Task.CompletedTask;
        groups.RemoveFromAll(listener);
        metrics.Lasted(time.GetElapsedTime(listener.Since));
        return Task.CompletedTask;
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (!listeners.TryGetValue(connectionId, out var listener)) return Task.CompletedTask;
        groups.Add(groupName, listener);
        // It has gone meanwhile, and who saw it go did not see it in the group.
        if (!listeners.ContainsKey(connectionId)) groups.RemoveFromAll(listener);
        return Task.CompletedTask;
    }

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (listeners.TryGetValue(connectionId, out var listener)) groups.Remove(groupName, listener);
        return Task.CompletedTask;
    }

    public override Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        Send(listeners.Values, methodName, args);

    public override Task SendAllExceptAsync(
        string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) =>
        Send(Except(listeners.Values, excludedConnectionIds), methodName, args);

    public override Task SendConnectionAsync(string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        listeners.TryGetValue(connectionId, out var listener) ? listener.Write(Serialized(methodName, args)).AsTask() : Task.CompletedTask;

    public override Task SendConnectionsAsync(
        IReadOnlyList<string> connectionIds, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        Send(connectionIds.Select(id => listeners.GetValueOrDefault(id)).OfType<Listener>(), methodName, args);

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        Send(groups.Of(groupName), methodName, args);

    public override Task SendGroupsAsync(
        IReadOnlyList<string> groupNames, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        Send(groupNames.SelectMany(groups.Of), methodName, args);

    public override Task SendGroupExceptAsync(
        string groupName, string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) =>
        Send(Except(groups.Of(groupName), excludedConnectionIds), methodName, args);

    public override Task SendUserAsync(string userId, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        SendUsersAsync([userId], methodName, args, cancellationToken);

    public override Task SendUsersAsync(
        IReadOnlyList<string> userIds, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        Send(listeners.Values.Where(l => userIds.Contains(l.Connection.UserIdentifier)), methodName, args);

    private static IEnumerable<Listener> Except(IEnumerable<Listener> all, IReadOnlyList<string> excluded) =>
        all.Where(l => !excluded.Contains(l.Connection.ConnectionId));

    /// <summary>Complete when all have taken it: nobody needs to wait for that.</summary>
    private static Task Send(IEnumerable<Listener> to, string method, object?[] args)
    {
        SerializedHubMessage? message = null;
        List<Task>? unfinished = null;
        foreach (var listener in to)
        {
            var writing = listener.Write(message ??= Serialized(method, args));
            if (!writing.IsCompletedSuccessfully) (unfinished ??= []).Add(writing.AsTask());
        }
        return unfinished is null ? Task.CompletedTask : Task.WhenAll(unfinished);
    }

    private static SerializedHubMessage Serialized(string method, object?[] args) => new(new InvocationMessage(method, args));

    private void Cut(Listener listener)
    {
        var (bytes, messages) = listener.Backlog;
        logger.CutOff(listener.Connection.UserIdentifier, bytes, messages);
        metrics.CutOff();
        // The hub's own end would be one more message that waits behind the others: the socket ends first.
        listener.Connection.Features.Get<IConnectionLifetimeFeature>()?.Abort();
        listener.Connection.Abort();
    }
}
