using System.Collections.Immutable;
using Chat.Blocks;

namespace Chat.Users;

/// <summary>Whom the user does not want to hear of.</summary>
internal sealed partial class UserGrain
{
    // Read when first asked for: most users are never asked.
    private ImmutableArray<UserId>? blocked;

    public async Task<ImmutableArray<UserId>> Blocked() => blocked ??= await blocks.Of(Id);

    public async Task Block(UserId user)
    {
        var (before, block) = (await Blocked(), new Block(Known.Id, user));
        var after = BlockRules.With(before, block);
        if (after == before) return;
        if (await users.Load(user) is null) throw Refuse.NotFound("user");
        await blocks.Put(block, Now);
        await Take(after);
    }

    public async Task Unblock(UserId user)
    {
        var before = await Blocked();
        if (!before.Contains(user)) return;
        await blocks.Remove(new Block(Id, user));
        await Take(before.Remove(user));
    }

    private Task Take(ImmutableArray<UserId> now)
    {
        blocked = now;
        return Tell(new BlocksChanged(Id, now));
    }
}
