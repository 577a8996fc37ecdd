namespace Chat.Accounts;

internal static class EndedSessions
{
    /// <summary>Tells sessions that the database has ended: they would let the next connection in.</summary>
    public static Task Tell(this IGrainFactory grains, IEnumerable<string> ended) => Task.WhenAll(ended.Select(id => grains.Session(id).Reload()));
}
