using System.Collections.Immutable;
using Chat.Presence;

namespace Chat.Tests.Presence;

public class PresenceBoardTests
{
    private static readonly UserId Ada = new("ada"), Grace = new("grace"), Mallory = new("mallory");
    private readonly PresenceBoard board = new();
    private readonly Dictionary<string, GatewayLease> leases = new() { ["east"] = new("east", 1), ["west"] = new("west", 1) };

    [Fact]
    public void A_user_on_two_gateways_is_one_user_and_stays_until_both_let_go()
    {
        Report("east", online: [Ada]);
        Report("west", online: [Ada]);
        Assert.Equal<UserId>([Ada], board.TakeChanges()!.Value.Now.Online);
        Report("east", offline: [Ada]);
        Assert.Null(board.TakeChanges());
        Report("west", offline: [Ada]);
        Assert.Equal<UserId>([Ada], board.TakeChanges()!.Value.Offline);
    }

    [Fact]
    public void A_gateway_that_is_gone_takes_its_users_with_it()
    {
        Report("east", online: [Ada]);
        Report("west", online: [Grace]);
        board.TakeChanges();
        board.Forget(leases["east"]);
        Assert.Equal<UserId>([Ada], board.TakeChanges()!.Value.Offline);
        Assert.True(board.IsOnline(Grace));
    }

    [Fact]
    public void A_gateway_that_is_back_has_only_whom_it_names_again()
    {
        var before = leases["east"];
        Report("east", online: [Ada]);
        leases["east"] = new("east", 1);
        Report("east", online: [Grace]);
        // Heard of late.
        board.Forget(before);
        Assert.Equal([Grace], board.Online().Keys);
    }

    [Fact]
    public void A_report_that_comes_after_a_later_one_is_not_heard()
    {
        Report("east", online: [Ada], number: 1);
        Report("east", offline: [Ada], number: 3);
        Report("east", online: [Ada], number: 2);
        Assert.Empty(board.Online());
    }

    [Fact]
    public void A_complete_report_replaces_what_was_known_of_the_gateway()
    {
        Report("east", online: [Ada]);
        board.TakeChanges();
        Report("east", online: [Grace], complete: true);
        var (now, offline) = board.TakeChanges()!.Value;
        Assert.Equal<UserId>([Grace], now.Online);
        Assert.Equal<UserId>([Ada], offline);
    }

    [Fact]
    public void Who_comes_and_goes_between_two_reports_is_not_told()
    {
        Report("east", online: [Ada]);
        Report("east", offline: [Ada]);
        Assert.Null(board.TakeChanges());
    }

    [Fact]
    public void Of_very_many_only_the_number_is_told()
    {
        UserId[] many = [.. Enumerable.Range(0, 5_000).Select(i => new UserId($"user{i}"))];
        var crowd = new PresenceBoard();
        void Say(UserId[] online, UserId[] offline) =>
            crowd.Report(new PresenceReport { GatewayId = "east", Online = [.. online], Offline = [.. offline] }, leases["east"], _ => true);

        Say(many[..200], []);
        Assert.Equal(200, crowd.TakeChanges()!.Value.Now.Online.Length);
        Say(many, []);
        var (now, offline) = crowd.TakeChanges()!.Value;
        Assert.Equal((0, 200, 5_000), (now.Online.Length, offline.Length, crowd.Count));
        Assert.Empty(crowd.Shown().Online);
        Say([], [many[7]]);
        Assert.Equal((0, 0), (crowd.TakeChanges()!.Value.Now.Online.Length, crowd.Shown().Online.Length));
        Assert.Equal(4_999, crowd.Count);
        Say([], many[100..]);
        Assert.Equal(99, crowd.TakeChanges()!.Value.Now.Online.Length);
    }

    [Fact]
    public void Who_was_reported_before_the_members_were_known_is_shown_if_a_member()
    {
        var unknown = new PresenceBoard();
        unknown.Report(new PresenceReport { GatewayId = "east", Online = [Ada, Mallory] }, leases["east"], _ => true);
        unknown.Keep(user => user == Ada);
        Assert.Equal([Ada], unknown.Online().Keys);
    }

    [Fact]
    public void Who_shows_otherwise_is_told_once_with_how_they_show_now()
    {
        Report("east", online: [Ada, Grace]);
        board.TakeChanges();
        Report("east", online: [Ada], away: [Ada]);
        var (now, offline) = board.TakeChanges()!.Value;
        Assert.Equal<UserId>([Ada], now.Online);
        Assert.Equal<UserId>([Ada], now.Away);
        Assert.Equal((0, 0), (now.Busy.Length, offline.Length));
        Report("east", online: [Ada], away: [Ada]);
        Assert.Null(board.TakeChanges());
        Report("east", online: [Ada], busy: [Ada]);
        Assert.Equal<UserId>([Ada], board.TakeChanges()!.Value.Now.Busy);
        Report("east", online: [Ada, Grace], complete: true);
        now = board.TakeChanges()!.Value.Now;
        Assert.Equal((1, 0, 0), (now.Online.Length, now.Away.Length, now.Busy.Length));
        Assert.Equal(2, board.Shown().Online.Length);
    }

    [Fact]
    public void Who_is_at_two_gateways_is_away_when_idle_at_both_and_busy_when_one_has_heard_of_it()
    {
        Report("east", online: [Ada], away: [Ada]);
        Report("west", online: [Ada]);
        Assert.Equal(PresenceStatus.Online, board.Online()[Ada]);
        Report("west", online: [Ada], away: [Ada]);
        Assert.Equal(PresenceStatus.Away, board.Online()[Ada]);
        Report("east", online: [Ada], busy: [Ada]);
        Assert.Equal(PresenceStatus.Busy, board.Online()[Ada]);
        Report("west", online: [Ada], busy: [Ada]);
        Report("east", offline: [Ada]);
        Assert.Equal<UserId>([Ada], board.Shown().Busy);
    }

    [Fact]
    public void Somebody_who_is_no_member_is_never_shown()
    {
        Report("east", online: [Mallory], busy: [Mallory]);
        Assert.Empty(board.Online());
    }

    private void Report(
        string gateway, ImmutableArray<UserId>? online = null, ImmutableArray<UserId>? offline = null, ImmutableArray<UserId>? away = null,
        ImmutableArray<UserId>? busy = null, bool complete = false, long number = 0)
    {
        var report = new PresenceReport
        {
            GatewayId = gateway,
            Online = online ?? [],
            Offline = offline ?? [],
            Away = away ?? [],
            Busy = busy ?? [],
            IsComplete = complete,
            Number = number,
        };
        board.Report(report, leases[gateway], user => user != Mallory);
    }
}
