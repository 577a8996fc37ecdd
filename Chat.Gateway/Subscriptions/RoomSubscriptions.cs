using Chat.Gateway.Connections;
using Chat.Streams;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Subscriptions;

/// <summary>The rooms that have members on this process: one hold per room and user.</summary>
internal sealed class RoomSubscriptions(
    IClusterClient client,
    IHubContext hub,
    LocalConnections connections,
    TimeProvider time,
    ILogger<RoomSubscriptions> logger) : IDisposable
{
    private readonly StreamHub<RoomEvent> streams =
        new(ChatStreams.Room, client, time, logger, key => new RoomListener(new RoomId(key), hub, connections, logger));

    public int Count => streams.Count;

    public Task Hold(RoomId room) => streams.Hold(room.Value);

    public void Release(RoomId room) => streams.Release(room.Value);

    public void Dispose() => streams.Dispose();
}
