namespace Chat.Users;

internal enum InsertUserOutcome
{
    Inserted,
    Exists,
    UsernameTaken,
    EmailTaken,
}
