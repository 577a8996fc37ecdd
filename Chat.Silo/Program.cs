using Chat.Silo;

return args is ["migrate", .. var rest] ? await Migrate.Run(rest) : await Startup.Run(() => SiloHost.Build(args));
