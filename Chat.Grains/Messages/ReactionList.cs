using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>The reactions of a message, in order of first use. Of those who chose an emoji the first are named, and all counted. Pure.</summary>
internal static class ReactionList
{
    /// <summary>Users named for one emoji.</summary>
    public const int MostUsers = 50;

    /// <summary>Whether more chose it than are named.</summary>
    public static bool IsCut(this Reaction reaction) => reaction.Count > reaction.UserIds.Length;

    public static Reaction? Of(this ImmutableArray<Reaction> reactions, string emoji) => reactions.FirstOrDefault(r => r.Emoji == emoji);

    /// <summary>The last of the changes that is about a user and an emoji of a message.</summary>
    public static ReactionChange? LastOf(this IEnumerable<ReactionChange> changes, long seq, UserId user, string emoji) =>
        changes.LastOrDefault(c => c.Message.Seq == seq && c.UserId == user && c.Emoji == emoji);

    /// <summary>With a user who has not chosen the emoji until now.</summary>
    public static ImmutableArray<Reaction> With(this ImmutableArray<Reaction> reactions, string emoji, UserId user)
    {
        if (reactions.Of(emoji) is not { } reaction) return reactions.Add(new Reaction(emoji, 1, [user]));
        var named = reaction.UserIds.Length < MostUsers ? reaction.UserIds.Add(user) : reaction.UserIds;
        return reactions.Replace(reaction, new Reaction(emoji, reaction.Count + 1, named));
    }

    /// <summary>Without a user who has chosen the emoji.</summary>
    public static ImmutableArray<Reaction> Without(this ImmutableArray<Reaction> reactions, string emoji, UserId user)
    {
        var reaction = reactions.Of(emoji)!;
        return reaction.Count == 1
            ? reactions.Remove(reaction)
            : reactions.Replace(reaction, new Reaction(emoji, reaction.Count - 1, reaction.UserIds.Remove(user)));
    }

    /// <summary>With a user among those who are named, who chose it too.</summary>
    public static Reaction Naming(this Reaction reaction, UserId user)
    {
        var others = reaction.UserIds.Length < MostUsers ? reaction.UserIds : reaction.UserIds[..^1];
        return reaction with { UserIds = others.Add(user) };
    }
}
