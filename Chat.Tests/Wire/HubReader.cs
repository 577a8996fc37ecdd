using System.Buffers;
using System.Text;
using Chat.Gateway.Hub;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Chat.Tests.Wire;

/// <summary>Reads calls by the parameters of the hub's methods, as a running hub does.</summary>
internal sealed class HubReader : IInvocationBinder
{
    private readonly ChatHubProtocol protocol = new();

    /// <summary>The arguments, or null where they do not fit the method.</summary>
    public object?[]? Read(string method, string arguments)
    {
        var text = $$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":{{arguments}}}""" + '\u001e';
        var frame = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text));
        Assert.True(protocol.TryParseMessage(ref frame, this, out var message));
        return (message as InvocationMessage)?.Arguments;
    }

    public IReadOnlyList<Type> GetParameterTypes(string methodName) =>
        [.. typeof(ChatHub).GetMethod(methodName)!.GetParameters().Select(p => p.ParameterType)];

    public Type GetReturnType(string invocationId) => throw new NotSupportedException("Clients answer nothing.");

    public Type GetStreamItemType(string streamId) => throw new NotSupportedException("Clients stream nothing.");
}
