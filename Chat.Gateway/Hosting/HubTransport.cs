namespace Chat.Gateway.Hosting;

/// <summary>How the hub's messages get to the sockets.</summary>
internal enum HubTransport
{
    /// <summary>Our own: each message is written to the socket at once, by the thread that has it (see Sockets).</summary>
    Direct,

    /// <summary>That of SignalR, with a queue and a thread in between.</summary>
    SignalR,
}
