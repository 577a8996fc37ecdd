namespace Chat.Gateway.Hub;

/// <summary>A feature of a connection: the place it has among those of its user.</summary>
internal sealed record HeldPlace(IDisposable Place);
