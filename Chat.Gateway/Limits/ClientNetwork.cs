using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Chat.Gateway.Limits;

/// <summary>Where a client comes from as far as it cannot choose: its address of IPv4, the first 64 bits of one of IPv6.</summary>
internal readonly record struct ClientNetwork(ulong Bits, bool IsV6)
{
    public static ClientNetwork OfCaller(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    /// <summary>A connection without an address, such as that of a Unix socket, is of a network of its own.</summary>
    public static ClientNetwork Of(IPAddress? address)
    {
        if (address is null) return default;
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
            ? new ClientNetwork(BinaryPrimitives.ReadUInt64BigEndian(bytes), true)
            : new ClientNetwork(BinaryPrimitives.ReadUInt32BigEndian(bytes), false);
    }

    /// <summary>As people write it; null without an address.</summary>
    public string? Address
    {
        get
        {
            if (IsV6)
            {
                var bytes = new byte[16];
                BinaryPrimitives.WriteUInt64BigEndian(bytes, Bits);
                return $"{new IPAddress(bytes)}/64";
            }
            if (this == default) return null;
            var four = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(four, (uint)Bits);
            return new IPAddress(four).ToString();
        }
    }

    /// <summary>One word, as short as may be.</summary>
    public override string ToString() => IsV6 ? $"6:{Bits:x16}" : $"4:{Bits:x8}";
}
