using Chat.Storage;

namespace Chat.Silo;

/// <summary>The command <c>migrate</c>: brings the database up to date and ends.</summary>
internal static class Migrate
{
    public static async Task<int> Run(string[] args)
    {
        try
        {
            var builder = Host.CreateApplicationBuilder(args.WithFixedSettings());
            builder.AddLogLevels();
            builder.Services.AddChatStorage(builder.Configuration);
            using var host = builder.Build();
            await host.Services.GetRequiredService<Migrator>().Migrate();
            await host.Services.GetRequiredService<PostgresRoles>().Grant();
            Console.WriteLine("The database is up to date.");
            return 0;
        }
        catch (Exception error)
        {
            await Startup.Report("The database cannot be migrated", error);
            return 1;
        }
    }
}
