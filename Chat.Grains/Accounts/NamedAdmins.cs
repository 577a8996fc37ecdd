using System.Collections.Immutable;
using Chat.Audit;
using Chat.Reloads;
using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.Hosting;

namespace Chat.Accounts;

/// <summary>Of a silo that starts: who is here already, and named by the settings since, is an administrator from now on.</summary>
internal sealed class NamedAdmins(UserStore users, Database database, AdminAddresses admins, TimeProvider time) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var address in admins.All)
        {
            if (await users.ByEmail(address, cancellationToken) is not { } user || user.Role == UserRole.Admin) continue;
            var entry = new AuditRow(AuditAction.UserRoleChanged, null)
            {
                At = time.GetUtcNow(),
                Target = user.Id,
                Changes = [AuditChanges.Of("role", user.Role, UserRole.Admin)],
            };
            ImmutableArray<(Statement, object?[])> statements =
            [
                (Statement.SetRole, [user.Id.Value, (int)UserRole.Admin]),
                (Statement.AddReload, [(int)ReloadKind.User, user.Id.Value]),
                AuditRows.Adding(entry),
            ];
            await database.Batch(statements, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
