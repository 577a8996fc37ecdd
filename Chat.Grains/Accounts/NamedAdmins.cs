using Chat.Reloads;
using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.Hosting;

namespace Chat.Accounts;

/// <summary>Of a silo that starts: who is here already, and named by the settings since, is an administrator from now on.</summary>
internal sealed class NamedAdmins(UserStore users, Database database, AdminAddresses admins) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var address in admins.All)
        {
            if (await users.ByEmail(address, cancellationToken) is not { } user || user.Role == UserRole.Admin) continue;
            await database.Batch(
                [(Statement.SetRole, [user.Id.Value, (int)UserRole.Admin]), (Statement.AddReload, [(int)ReloadKind.User, user.Id.Value])], cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
