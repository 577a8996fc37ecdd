using System.Net.Http.Json;
using System.Text.Json;
using Chat.Hosting;
using Chat.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using GatewayProgram = Chat.Gateway.Program;

namespace Chat.Tests.Gateway.Driver;

/// <summary>The whole server in this process: real Kestrel, a silo, SQLite in a folder of its own.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private static int people;

    private readonly TemporaryFolder folder;
    private readonly WebApplication app;

    private ChatServer(TemporaryFolder folder, WebApplication app)
    {
        (this.folder, this.app) = (folder, app);
        Address = new Uri(app.Urls.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>All that it listens to; the first is <see cref="Address"/>.</summary>
    public ICollection<string> Addresses => app.Urls;

    public HttpClient Http { get; }

    public TemporaryFolder Folder => folder;

    public Socket Socket => new(Address);

    public IServiceProvider Services => app.Services;

    public static Task<ChatServer> Start(params string[] settings) => Start(null, settings);

    public static Task<ChatServer> Start(LogSink? sink, params string[] settings) => Start(sink, _ => { }, settings);

    /// <summary>One that does not ask whether it has its database to itself.</summary>
    public static Task<ChatServer> StartBesideOthers(params string[] settings) =>
        Start(null, services => services.Remove(services.Single(s => s.ImplementationType == typeof(SoleUse))), settings);

    public static async Task<ChatServer> Start(LogSink? sink, Action<IServiceCollection> configure, params string[] settings)
    {
        var folder = new TemporaryFolder();
        var app = GatewayProgram.Build(Arguments(folder.Path, settings), builder =>
        {
            builder.Logging.ClearProviders();
            if (sink is not null) builder.Logging.AddProvider(sink);
            configure(builder.Services);
        });
        await app.StartAsync();
        return new ChatServer(folder, app);
    }

    public static string[] Arguments(string folder, params string[] settings) =>
    [
        "--urls=http://127.0.0.1:0", $"--Chat:DataFolder={folder}", $"--Chat:Auth:SigningKey={TestTokens.SigningKey}",
        // Whoever a test registers first is nobody special.
        "--Chat:Accounts:FirstIsAdmin=false",
        .. WithoutLimits(settings).Select(s => "--" + s),
    ];

    /// <summary>Tests do in a second what people do in minutes: limits hold only where a test sets one of them.</summary>
    private static string[] WithoutLimits(string[] settings) =>
        settings.Any(s => s.StartsWith("Chat:Limits:", StringComparison.Ordinal) || s.StartsWith("Chat:Hub:ArrivalsPerSecond", StringComparison.Ordinal))
            ? settings
            : ["Chat:Limits:Enabled=false", .. settings];

    /// <summary>A new person, connected with one device.</summary>
    public async Task<ChatUser> SignUp(string name)
    {
        var user = await Register(name);
        await user.Connect();
        return user;
    }

    public async Task<ChatUser> Register(string name)
    {
        var email = $"{name}-{Interlocked.Increment(ref people)}@example.org";
        return User(await SignIn("register", new { email, password = "correct horse", displayName = name }));
    }

    public ChatUser User(JsonElement signedIn) => new(Address, signedIn.Text("user", "id"), signedIn.Text("token"), signedIn.Text("refreshToken"));

    /// <summary>Somebody of another service, whose token is all that is known of them.</summary>
    public ChatUser Stranger(string subject, params (string, string)[] claims) => new(Address, subject, new TestTokens().Make(subject, claims));

    public async Task<JsonElement> SignIn(string how, object body)
    {
        var response = await Http.PostAsJsonAsync($"/api/auth/{how}", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{how} answered {(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        // Disposing alone takes the services away from under what still runs.
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
    }
}
