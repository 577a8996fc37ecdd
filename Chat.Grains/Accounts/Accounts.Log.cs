using Microsoft.Extensions.Logging;

namespace Chat.Accounts;

internal static partial class AccountsLog
{
    [LoggerMessage(7301, LogLevel.Warning, "Sessions of {User}, which ended with the password, could not be told; they are within seconds.")]
    public static partial void SessionsNotTold(this ILogger logger, Exception error, UserId user);
}
