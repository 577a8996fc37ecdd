namespace Chat.Storage;

internal sealed record AppliedMigration(string Folder, int Number, string Name, string Sha256)
{
    public override string ToString() => $"{Folder}/{Name}";
}
