using Chat.Admin;
using Chat.Silo;

return args switch
{
    ["migrate", .. var rest] => await Migrate.Run(rest),
    ["admin", .. var rest] => await AdminCommand.Run(rest),
    _ => await Startup.Run(() => SiloHost.Build(args)),
};
