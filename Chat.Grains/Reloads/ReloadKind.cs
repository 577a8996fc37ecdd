namespace Chat.Reloads;

/// <summary>Whose row was changed; the numbers are those of the table.</summary>
internal enum ReloadKind
{
    User = 0,
    Session = 1,
}
