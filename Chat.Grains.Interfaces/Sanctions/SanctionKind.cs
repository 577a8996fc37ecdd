namespace Chat.Sanctions;

/// <summary>What is put on somebody in a room, for a while or until it is lifted.</summary>
[GenerateSerializer, Alias("chat.SanctionKind")]
public enum SanctionKind
{
    /// <summary>They are out, and neither enter nor read it.</summary>
    Ban,
    /// <summary>They read, and say nothing.</summary>
    Mute,
}
