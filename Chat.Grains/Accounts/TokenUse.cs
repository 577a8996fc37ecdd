namespace Chat.Accounts;

/// <summary>What a refresh token is to its session.</summary>
internal enum TokenUse
{
    /// <summary>Never was the session's: nothing follows from it.</summary>
    Strange,

    /// <summary>The one that is good.</summary>
    Current,

    /// <summary>Traded a moment ago: whoever comes got no answer.</summary>
    Repeat,

    /// <summary>Traded long ago: somebody else has it.</summary>
    Former,
}
