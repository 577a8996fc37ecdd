namespace Chat.Storage;

internal enum Access
{
    Read,

    /// <summary>One statement, committed by itself.</summary>
    Write,
    Transaction,
}
