using Chat.Messages;

namespace Chat.History;

/// <summary>Older pages, read beside the room's grain so that reading never waits behind posting. Stateless; key 0.</summary>
[Alias("chat.IHistoryGrain")]
public interface IHistoryGrain : IGrainWithIntegerKey
{
    /// <summary>A page before, after or around a seq; membership is checked in the same query. Errors: not_found, not_member, invalid.</summary>
    [Alias("Page")]
    Task<MessagePage> Page(HistoryQuery query);

    /// <summary>One message. Errors: not_found, not_member.</summary>
    [Alias("Message")]
    Task<Message> Message(UserId reader, MessageId id);
}
