using System.CommandLine;
using System.CommandLine.Help;
using Chat.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Admin;

/// <summary>What there is to call, and with what.</summary>
internal static class AdminCommands
{
    public delegate Task<int> Runner(Func<IServiceProvider, AdminConsole, Task<bool>> work);

    public static Command All(Runner run)
    {
        var user = new Argument<string>("user") { Description = "A username, an e-mail address, or an id, which may be written as id:<id>." };
        var room = new Argument<string>("room") { Description = "The id of a room." };
        var role = new Argument<string>("role") { Description = "What the user may do everywhere." };
        role.AcceptOnlyFromAmong([.. Enum.GetNames<UserRole>().Select(r => r.ToLowerInvariant())]);
        var stdin = new Option<bool>("--stdin") { Description = "Take the first line of the input; otherwise a password is made and printed." };

        return new Command("admin", "Looks at users and rooms, and changes users, in the database of the settings.")
        {
            new HelpOption(),
            Of("set-role", "Sets what a user may do everywhere.", [user, role], (users, console, given) =>
                users.SetRole(given.GetRequiredValue(user), Enum.Parse<UserRole>(given.GetRequiredValue(role), ignoreCase: true), console)),
            Of("reset-password", "Gives a user a new password and ends all sessions.", [user, stdin], (users, console, given) =>
                users.ResetPassword(given.GetRequiredValue(user), given.GetValue(stdin), console)),
            Of("end-sessions", "Ends all sessions of a user.", [user], (users, console, given) =>
                users.EndSessions(given.GetRequiredValue(user), console)),
            Of("show-user", "Shows a user and the open sessions.", [user], (users, console, given) =>
                users.Show(given.GetRequiredValue(user), console)),
            OfRoom("show-room", "Shows a room.", (rooms, console, id) => rooms.Show(id, console)),
            OfRoom("verify-room", "Reads the log of a room and tells holes and forks.", (rooms, console, id) => rooms.Verify(id, console)),
        };

        Command Of(string name, string description, IReadOnlyList<Symbol> symbols, Func<AdminUsers, AdminConsole, ParseResult, Task<bool>> work) =>
            Add(name, description, symbols, (services, console, given) => work(services.GetRequiredService<AdminUsers>(), console, given));

        Command OfRoom(string name, string description, Func<AdminRooms, AdminConsole, string, Task<bool>> work) =>
            Add(name, description, [room], (services, console, given) =>
                work(services.GetRequiredService<AdminRooms>(), console, given.GetRequiredValue(room)));

        Command Add(
            string name, string description, IReadOnlyList<Symbol> symbols, Func<IServiceProvider, AdminConsole, ParseResult, Task<bool>> work)
        {
            var command = new Command(name, description);
            foreach (var argument in symbols.OfType<Argument>()) command.Arguments.Add(argument);
            foreach (var option in symbols.OfType<Option>()) command.Options.Add(option);
            command.SetAction((given, _) => run((services, console) => work(services, console, given)));
            return command;
        }
    }
}
