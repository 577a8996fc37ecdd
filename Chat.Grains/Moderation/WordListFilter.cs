namespace Chat.Moderation;

/// <summary>Refuses what has a word of the list.</summary>
internal sealed class WordListFilter(WordList words) : IMessageFilter
{
    public ValueTask<FilterVerdict> Look(ProposedMessage message, CancellationToken cancellation) =>
        new(words.IsIn(message.Content) ? FilterVerdict.Refuse() : FilterVerdict.Allow);
}
