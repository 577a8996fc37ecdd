using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Chat.Gateway.Errors;
using Chat.Gateway.Wire;
using Chat.Streams;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hub;

/// <summary>
/// The JSON protocol, whose errors are always coded: SignalR puts its own words around a HubException, and answers calls that fit no
/// method with a sentence. Several events that are told at once are several messages in one frame, as the protocol has it.
/// </summary>
internal sealed class ChatHubProtocol : IHubProtocol
{
    /// <summary>What stands before a refusal of ours, and how every one of ours begins.</summary>
    private const string BeforeText = "HubException: ", BeginOfText = "{\"code\":";

    private static readonly string Malformed = HubErrors.Text(Refuse.Malformed());

    private readonly JsonHubProtocol json = new(Options.Create(new JsonHubProtocolOptions { PayloadSerializerOptions = WireJson.Default.Options }));

    public string Name => json.Name;

    public int Version => json.Version;

    public TransferFormat TransferFormat => json.TransferFormat;

    public bool IsVersionSupported(int version) => json.IsVersionSupported(version);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        json.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        if (message is not InvocationMessage { Target: Telling.Several, Arguments: [ImmutableArray<IToldToClients> several] })
        {
            json.WriteMessage(Coded(message), output);
            return;
        }
        foreach (var news in several) json.WriteMessage(new InvocationMessage(Telling.Name(news), [news.Told]), output);
    }

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
    {
        var bytes = new ArrayBufferWriter<byte>();
        WriteMessage(message, bytes);
        return bytes.WrittenMemory;
    }

    private static HubMessage Coded(HubMessage message) =>
        message is CompletionMessage { Error: { } error } completion ? CompletionMessage.WithError(completion.InvocationId!, Text(error)) : message;

    private static string Text(string error)
    {
        var at = error.IndexOf(BeforeText + BeginOfText, StringComparison.Ordinal);
        return at < 0 ? Malformed : error[(at + BeforeText.Length)..];
    }
}
