namespace Chat.Storage;

internal enum Access
{
    Read,

    /// <summary>One statement, committed by itself.</summary>
    Write,

    /// <summary>Several statements that are sent together and committed together.</summary>
    Batch,
    Transaction,
}
