using System.Runtime.CompilerServices;
using Chat.Accounts;
using Chat.Cluster;
using Chat.Presence;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Tests.Cluster;

public sealed class HandOverOrderTests
{
    [Fact]
    public void Rooms_move_before_users_but_a_few_and_what_anybody_can_make_or_belongs_to_the_silo_does_not_move()
    {
        object[] grains = [.. Many<AccountGrain>(1_000), .. Many<UserGrain>(20), .. Many<SessionGrain>(1_000), .. Many<GatewayLeaseGrain>(1), .. Many<RoomGrain>(30)];

        var order = HandOver.InOrder(grains, g => g).ToArray();

        Assert.Equal(50, order.Length);
        Assert.All(order[..8], g => Assert.IsType<UserGrain>(g));
        Assert.All(order[8..38], g => Assert.IsType<RoomGrain>(g));
        Assert.All(order[38..], g => Assert.IsType<UserGrain>(g));
    }

    private static IEnumerable<object> Many<T>(int count) => Enumerable.Range(0, count).Select(_ => RuntimeHelpers.GetUninitializedObject(typeof(T)));
}
