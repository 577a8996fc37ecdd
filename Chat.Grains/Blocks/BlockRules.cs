using System.Collections.Immutable;

namespace Chat.Blocks;

/// <summary>What blocking somebody means (acceptance A10). Pure.</summary>
internal static class BlockRules
{
    /// <summary>Those whom one user may block: each list of a user's is told whole.</summary>
    public const int Most = 1_000;

    /// <summary>The list with one more. Errors: invalid (oneself), full.</summary>
    public static ImmutableArray<UserId> With(ImmutableArray<UserId> blocked, Block block)
    {
        if (block.By == block.Of) throw Refuse.Invalid("Nobody blocks themselves.");
        if (blocked.Contains(block.Of)) return blocked;
        if (blocked.Length >= Most) throw Refuse.Full($"You have blocked {Most} people already.");
        return [block.Of, .. blocked];
    }

    /// <summary>
    /// In a direct room of two neither writes to the other while one of them has blocked the other: who is blocked is told that it is not possible,
    /// and not why; who has blocked would get no answer. Errors: forbidden.
    /// </summary>
    /// <param name="blocks">Those between the two.</param>
    /// <param name="by">Who wants to write.</param>
    public static void RequireNone(ImmutableArray<Block> blocks, UserId by)
    {
        if (blocks.IsEmpty) return;
        throw Refuse.Forbidden(blocks.Any(b => b.By == by) ? "You have blocked this person." : "You cannot write to this person.");
    }
}
