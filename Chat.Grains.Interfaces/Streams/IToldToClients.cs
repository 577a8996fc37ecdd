namespace Chat.Streams;

/// <summary>What connected clients are told, under the name of its record.</summary>
public interface IToldToClients
{
    /// <summary>What of it the clients get: all, unless the record says otherwise.</summary>
    object Told => this;
}
