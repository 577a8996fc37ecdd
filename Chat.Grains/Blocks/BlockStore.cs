using System.Collections.Immutable;
using Chat.Storage;

namespace Chat.Blocks;

internal sealed class BlockStore(Database database)
{
    /// <summary>Whom a user has blocked, the newest first.</summary>
    public Task<ImmutableArray<UserId>> Of(UserId user, CancellationToken cancellation = default) =>
        database.Query(Statement.BlocksOfUser, r => r.UserId("blocked_id"), [user.Value], cancellation);

    /// <summary>Which of two has blocked the other.</summary>
    public Task<ImmutableArray<Block>> Between(UserId one, UserId other, CancellationToken cancellation = default) => database.Query(
        Statement.BlocksBetween, r => new Block(r.UserId("user_id"), r.UserId("blocked_id")), [one.Value, other.Value], cancellation);

    /// <summary>Of two users that there are. A repeat changes nothing.</summary>
    public Task Put(Block block, DateTimeOffset at, CancellationToken cancellation = default) =>
        database.Execute(Statement.PutBlock, [block.By.Value, block.Of.Value, at], cancellation);

    public Task Remove(Block block, CancellationToken cancellation = default) =>
        database.Execute(Statement.RemoveBlock, [block.By.Value, block.Of.Value], cancellation);
}
