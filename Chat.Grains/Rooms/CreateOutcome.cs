namespace Chat.Rooms;

internal enum CreateOutcome
{
    Created,
    Exists,
    UnknownUser,
}
