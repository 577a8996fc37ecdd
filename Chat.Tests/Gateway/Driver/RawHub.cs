using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Chat.Tests.Gateway.Driver;

/// <summary>A connection of the hub whose frames a test reads by itself, or does not.</summary>
internal sealed class RawHub(WebSocket socket) : IDisposable
{
    /// <summary>As long as a message may be, thirty kilobytes on the wire: what a reader that is slow soon has too much of.</summary>
    public static readonly string LongText = string.Concat(Enumerable.Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467", 1_900));

    private const byte Separator = 0x1e;

    private static readonly byte[] Handshake = [.. "{\"protocol\":\"json\",\"version\":1}"u8, Separator];

    private readonly byte[] buffer = new byte[16 * 1024];
    private readonly MemoryStream begun = new();
    private readonly Queue<string> whole = new();

    public WebSocket Socket => socket;

    /// <summary>Whose reader is soon waited for when it takes nothing.</summary>
    public static Task<RawHub> OpenSmall(Socket to) => Open(to with { ReceiveBuffer = 16 * 1024 });

    public static async Task<RawHub> Open(Socket to)
    {
        var socket = await to.Open();
        await socket.SendAsync(Handshake, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return new RawHub(socket);
    }

    /// <summary>The next message of the protocol; null where the server has closed the socket.</summary>
    public async Task<JsonElement?> Next()
    {
        while (whole.Count == 0)
        {
            var received = await socket.ReceiveAsync(buffer, CancellationToken.None).OrFail("something came");
            if (received.MessageType == WebSocketMessageType.Close)
            {
                if (socket.State == WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                return null;
            }
            foreach (var one in buffer.AsSpan(0, received.Count))
            {
                if (one != Separator) begun.WriteByte(one);
                else Take();
            }
        }
        return JsonDocument.Parse(whole.Dequeue()).RootElement;
    }

    /// <summary>The next call of this method.</summary>
    public async Task<JsonElement> Next(string method)
    {
        while (await Next() is { } message)
        {
            if (message.TryGetProperty("target", out var target) && target.GetString() == method) return message.GetProperty("arguments")[0];
        }
        throw new WebSocketException($"Closed before {method} came.");
    }

    public void Dispose()
    {
        socket.Dispose();
        begun.Dispose();
    }

    private void Take()
    {
        whole.Enqueue(Encoding.UTF8.GetString(begun.ToArray()));
        begun.SetLength(0);
    }
}
