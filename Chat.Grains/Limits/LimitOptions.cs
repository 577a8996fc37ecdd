using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Chat.Limits;

/// <summary>What people may do in a time, section <c>Chat:Limits</c>; 0 switches a limit off.</summary>
public sealed class LimitOptions
{
    internal const string Section = "Chat:Limits";

    /// <summary>Off: no limit holds, whatever the others say. For measurements and tests.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Logins tried for one account from one network within <see cref="LoginWindow"/>; the right password begins anew (acceptance A1).
    /// </summary>
    [Range(0, 10_000, ErrorMessage = "Chat:Limits:LoginTries must be between 0 and 10000.")]
    public int LoginTries { get; set; } = 10;

    /// <summary>
    /// Logins tried for one account from anywhere within <see cref="LoginWindow"/>. Networks from which its owner has logged in are not held to
    /// it, so that nobody else can shut the owner out.
    /// </summary>
    [Range(0, 10_000, ErrorMessage = "Chat:Limits:LoginTriesOfAccount must be between 0 and 10000.")]
    public int LoginTriesOfAccount { get; set; } = 200;

    /// <summary>The window of <see cref="LoginTries"/> and <see cref="LoginTriesOfAccount"/>, which slides.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Chat:Limits:LoginWindow must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan LoginWindow { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Connections of one user to one gateway at a time (acceptance H2).</summary>
    [Range(0, 1_000_000, ErrorMessage = "Chat:Limits:Connections must be between 0 and 1000000.")]
    public int Connections { get; set; } = 20;

    /// <summary>Connections opened.</summary>
    [ValidateObjectMembers]
    public RateOptions Connects { get; set; } = RateOptions.Of(60, 1);

    /// <summary>
    /// Rooms that a user may be in, of whatever kind. More costs every connect and every list of theirs. Others, who make rooms with the user, can
    /// fill half of them; the rest is for those the user makes or joins.
    /// </summary>
    [Range(0, 100_000, ErrorMessage = "Chat:Limits:RoomsOfUser must be between 0 and 100000.")]
    public int RoomsOfUser { get; set; } = 2_000;

    /// <summary>Messages posted (acceptance G1).</summary>
    [ValidateObjectMembers]
    public RateOptions Messages { get; set; } = RateOptions.Of(10, 1);

    /// <summary>How often a user may send one text within <see cref="SameTextWindow"/>, in whatever rooms (acceptance G3). Kept by each gateway for itself.</summary>
    [Range(0, 1_000, ErrorMessage = "Chat:Limits:SameTexts must be between 0 and 1000.")]
    public int SameTexts { get; set; } = 2;

    /// <summary>The window of <see cref="SameTexts"/>, which slides.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Chat:Limits:SameTextWindow must be between 00:00:01 and 01:00:00.")]
    public TimeSpan SameTextWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Messages edited, deleted, pinned, unpinned or marked as unread.</summary>
    [ValidateObjectMembers]
    public RateOptions Edits { get; set; } = RateOptions.Of(30, 0.5);

    /// <summary>Emoji chosen for messages, or taken back.</summary>
    [ValidateObjectMembers]
    public RateOptions Reactions { get; set; } = RateOptions.Of(40, 0.25);

    /// <summary>Rooms made.</summary>
    [ValidateObjectMembers]
    public RateOptions Rooms { get; set; } = RateOptions.Of(20, 30);

    /// <summary>People added to rooms that are made.</summary>
    [ValidateObjectMembers]
    public RateOptions MembersAdded { get; set; } = RateOptions.Of(200, 3);

    /// <summary>Rooms joined or left.</summary>
    [ValidateObjectMembers]
    public RateOptions Joins { get; set; } = RateOptions.Of(50, 2);

    /// <summary>Direct rooms opened, new ones or not.</summary>
    [ValidateObjectMembers]
    public RateOptions Directs { get; set; } = RateOptions.Of(50, 2);

    /// <summary>Searches of messages, and lists of mentions.</summary>
    [ValidateObjectMembers]
    public RateOptions Searches { get; set; } = RateOptions.Of(10, 0.5);

    /// <summary>Calls of the hub in all. Higher than anything a client does by itself: after a failure it catches up room by room.</summary>
    [ValidateObjectMembers]
    public RateOptions HubCalls { get; set; } = RateOptions.Of(1_000, 0.02);

    /// <summary>REST calls in all.</summary>
    [ValidateObjectMembers]
    public RateOptions RestCalls { get; set; } = RateOptions.Of(300, 0.05);

    /// <summary>
    /// Calls that sign in, register, renew or end a session, from one address or one network of 64 bits of IPv6 (acceptance G2). A network
    /// behind one address renews once an access token's lifetime for each who is signed in.
    /// </summary>
    [ValidateObjectMembers]
    public RateOptions AuthCalls { get; set; } = RateOptions.Of(100, 0.25);

    /// <summary>Passwords that wait in a silo to be hashed, for each that is being hashed; more are refused. Half of the cores hash.</summary>
    [Range(0, 10_000, ErrorMessage = "Chat:Limits:WaitingPasswords must be between 0 and 10000.")]
    public int WaitingPasswords { get; set; } = 20;

    /// <summary>Calls of the hub refused because they were too many; whoever goes on after that does not wait as told, and is disconnected.</summary>
    [ValidateObjectMembers]
    public RateOptions Refusals { get; set; } = RateOptions.Of(200, 0.1);

    /// <summary>Makes all of them 0.</summary>
    internal void SwitchOff()
    {
        LoginTries = LoginTriesOfAccount = Connections = RoomsOfUser = SameTexts = WaitingPasswords = 0;
        Connects = Messages = Edits = Reactions = Rooms = MembersAdded = Joins = Directs = Searches = HubCalls = RestCalls = AuthCalls = Refusals = new RateOptions();
    }
}
