using System.Net;
using Chat.Gateway.Limits;

namespace Chat.Tests.Accounts;

public class ClientNetworkTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:0:1::7", "2001:db8:0:1::/64")]
    public void It_is_written_as_people_do(string address, string written) => Assert.Equal(written, ClientNetwork.Of(IPAddress.Parse(address)).Address);

    [Fact]
    public void A_connection_without_an_address_has_none() => Assert.Null(ClientNetwork.Of(null).Address);
}
