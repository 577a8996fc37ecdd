using Chat.Accounts;
using Chat.Hosting;
using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.Admin;

/// <summary>What commands need of a server: its settings, its database and the stores.</summary>
internal static class AdminServices
{
    /// <summary>The settings come from where a server has them. Errors: <see cref="StartException"/> where there is no database.</summary>
    public static IHost Open(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(settings.WithFixedSettings());
        // A server makes its file; a command that looks in the wrong folder must not.
        if (DatabaseSettings.From(builder.Configuration) is { IsPostgres: false } database && !File.Exists(database.File))
            throw new StartException($"There is no database {database.File}: set Chat:DataFolder, or ConnectionStrings:Chat, as the server has it.");
        // What fails is told by the command, in one line.
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddChatStorage(builder.Configuration);
        builder.Services.AddSingleton<UserStore>().AddSingleton<Passwords>().AddSingleton<AdminUsers>().AddSingleton<AdminRooms>();
        return builder.Build();
    }
}
