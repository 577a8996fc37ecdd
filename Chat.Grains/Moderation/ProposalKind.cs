namespace Chat.Moderation;

/// <summary>What is asked for.</summary>
public enum ProposalKind
{
    /// <summary>A new message, in the room or in a thread.</summary>
    Post,

    /// <summary>Another text for a message that is there.</summary>
    Edit,
}
